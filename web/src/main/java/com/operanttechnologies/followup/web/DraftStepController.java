package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.SequenceEditor;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.sequence.Windows;
import com.operanttechnologies.followup.web.rule.MetricChoices;
import com.operanttechnologies.followup.web.rule.WiderHours;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adding a step to a draft, and changing what it does and when. */
@Controller
@RequestMapping("/sequences/{id}")
class DraftStepController {
  private static final String VIEW = "followup/draft-step";
  private static final List<String> KINDS = List.of("mail", "task", "wait", "branch", "end");

  private final Tenants tenants;
  private final Sequences sequences;
  private final SequenceEditor editor;
  private final MetricChoices metrics;
  private final WiderHours hours;

  DraftStepController(
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

  @GetMapping("/new-step")
  String fresh(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "mail") String kind,
      Model model) {
    SendingWindow wider = fill(model, me, id, null);
    model.addAttribute("form", DraftStepForm.empty(KINDS.contains(kind) ? kind : "mail", wider));
    return VIEW;
  }

  @PostMapping("/new-step")
  String add(
      CurrentMember me,
      @PathVariable UUID id,
      DraftStepForm form,
      Model model,
      HttpServletResponse response) {
    Actor actor = Actor.member(me.memberId());
    try {
      UUID step =
          tenants.as(
              me.tenant(),
              () ->
                  form.into(null, draft -> editor.addStep(editor.draft(id, actor), draft, actor)));
      return "mail".equals(form.kind())
          ? "redirect:/sequences/" + id + "/steps/" + step
          : "redirect:/sequences/" + id + "?done=added";
    } catch (InvalidInput refused) {
      fill(model, me, id, null);
      return Refusal.show(VIEW, model, form, refused, response);
    }
  }

  @GetMapping("/steps/{step}/settings")
  String edit(CurrentMember me, @PathVariable UUID id, @PathVariable UUID step, Model model) {
    SendingWindow wider = fill(model, me, id, step);
    SequenceStep kept = tenants.as(me.tenant(), () -> step(id, step));
    model.addAttribute("form", DraftStepForm.of(kept, wider));
    return VIEW;
  }

  @PostMapping("/steps/{step}/settings")
  String save(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID step,
      DraftStepForm form,
      Model model,
      HttpServletResponse response) {
    Actor actor = Actor.member(me.memberId());
    try {
      tenants.run(
          me.tenant(),
          () ->
              form.into(
                  step(id, step),
                  draft -> {
                    editor.changeStep(step, draft, actor);
                    return step;
                  }));
      return "redirect:/sequences/" + id + "?done=changed";
    } catch (InvalidInput refused) {
      fill(model, me, id, step);
      return Refusal.show(VIEW, model, form, refused, response);
    } catch (Conflict published) {
      return "redirect:/sequences/" + id + "?done=published-step";
    }
  }

  /** Answers the hours that hold for a step without its own. */
  private SendingWindow fill(Model model, CurrentMember me, UUID id, @Nullable UUID step) {
    model.addAttribute("metricNames", metrics.of(me.tenant()));
    return tenants.as(
        me.tenant(),
        () -> {
          Sequence sequence = sequences.find(id).orElseThrow(() -> new NotFound("The sequence"));
          SequenceStep found = step == null ? null : step(id, step);
          model.addAttribute("sequence", sequence);
          if (found != null) {
            model.addAttribute("step", found);
          }
          List<SequenceVersion> versions = sequences.versions(id);
          model.addAttribute("questions", questions(versions, found));
          SendingWindow wider = hours.ofStep(versions.getFirst());
          model.addAttribute("widerHours", Windows.words(wider));
          return wider;
        });
  }

  private SequenceStep step(UUID sequence, UUID step) {
    return sequences
        .step(step)
        .filter(found -> found.sequence().equals(sequence))
        .orElseThrow(() -> new NotFound("The step"));
  }

  /** The answers that a step may depend on, as a select takes them. */
  private static Map<String, String> questions(
      List<SequenceVersion> versions, @Nullable SequenceStep step) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("", "Always");
    SequenceVersion newest = versions.getFirst();
    for (SequenceStep each : newest.steps()) {
      boolean earlier = step == null || each.position() < step.position();
      if (earlier && each.action().asks()) {
        options.put(
            each.lineage() + " yes", "If step " + each.position() + " is answered with yes");
        options.put(each.lineage() + " no", "If step " + each.position() + " is answered with no");
      }
    }
    return options;
  }
}
