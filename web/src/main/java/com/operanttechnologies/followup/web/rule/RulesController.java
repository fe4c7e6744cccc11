package com.operanttechnologies.followup.web.rule;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.SequenceEditor;
import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.sequence.Windows;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Goal, exit rules and hours of a sequence's draft, chosen and not typed. */
@Controller
@RequestMapping("/sequences/{id}/rules")
class RulesController {
  private static final String VIEW = "followup/rules";

  private final Tenants tenants;
  private final Sequences sequences;
  private final SequenceEditor editor;
  private final MetricChoices metrics;
  private final WiderHours hours;

  RulesController(
      Tenants tenants,
      Sequences sequences,
      SequenceEditor editor,
      MetricChoices metrics,
      WiderHours hours) {
    this.tenants = tenants;
    this.sequences = sequences;
    this.editor = editor;
    this.metrics = metrics;
    this.hours = hours;
  }

  @GetMapping
  String show(CurrentMember me, @PathVariable UUID id, Model model) {
    RulesForm kept =
        tenants.as(me.tenant(), () -> RulesForm.of(newest(id).rules(), hours.ofSequence()));
    return shown(me, id, model, kept);
  }

  /** The draft, if there is one. */
  private SequenceVersion newest(UUID id) {
    List<SequenceVersion> versions = sequences.versions(id);
    if (versions.isEmpty()) {
      throw new NotFound("The sequence");
    }
    return versions.getFirst();
  }

  @PostMapping
  String save(
      CurrentMember me,
      @PathVariable UUID id,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    RulesForm form = RulesForm.typed(request);
    Actor by = Actor.member(me.memberId());
    try {
      tenants.run(me.tenant(), () -> editor.setRules(editor.draft(id, by), form.rules(), by));
      return "redirect:/sequences/" + id + "?done=rules";
    } catch (InvalidInput refused) {
      return Refusal.show(shown(me, id, model, form), model, form.model(), refused, response);
    } catch (Conflict refused) {
      model.addAttribute("refused", refused.getMessage());
      response.setStatus(409);
      return shown(me, id, model, form);
    }
  }

  /** A rule more, or one less; nothing is saved. */
  @PostMapping("/rows")
  String rows(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer remove,
      HttpServletRequest request,
      Model model) {
    RulesForm form = RulesForm.typed(request);
    return shown(me, id, model, remove == null ? form.withRow() : form.withoutRow(remove));
  }

  private String shown(CurrentMember me, UUID id, Model model, RulesForm form) {
    Sequence sequence =
        tenants.as(
            me.tenant(), () -> sequences.find(id).orElseThrow(() -> new NotFound("The sequence")));
    model.addAttribute("sequence", sequence);
    model.addAttribute("widerHours", Windows.words(tenants.as(me.tenant(), hours::ofSequence)));
    model.addAttribute("metricNames", metrics.of(me.tenant()));
    model.addAttribute("form", form.model());
    return VIEW;
  }
}
