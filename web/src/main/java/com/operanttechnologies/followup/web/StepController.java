package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.template.TemplateVariables;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.shell.web.SealedFrame;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Editing one mail of a sequence, with the mail itself below. */
@Controller
@RequestMapping("/sequences/{id}/steps/{step}")
class StepController {
  private static final String VIEW = "followup/step";

  private final Tenants tenants;
  private final Sequences sequences;
  private final SampleMail sample;

  StepController(Tenants tenants, Sequences sequences, SampleMail sample) {
    this.tenants = tenants;
    this.sequences = sequences;
    this.sample = sample;
  }

  @GetMapping
  String edit(CurrentMember me, @PathVariable UUID id, @PathVariable UUID step, Model model) {
    model.addAttribute("form", StepForm.of(fill(model, me, id, step)));
    return VIEW;
  }

  @PostMapping
  String save(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID step,
      StepForm form,
      Model model,
      HttpServletResponse response) {
    fill(model, me, id, step);
    try {
      tenants.run(me.tenant(), () -> sequences.update(step, form.input()));
      return "redirect:/sequences/" + id + "/steps/" + step + "?done=saved";
    } catch (InvalidInput refused) {
      return Refusal.show(VIEW, model, form, refused, response);
    }
  }

  /** The mail as it is saved. */
  @GetMapping("/mail")
  void saved(
      CurrentMember me, @PathVariable UUID id, @PathVariable UUID step, HttpServletResponse answer)
      throws IOException {
    SequenceStep found = tenants.as(me.tenant(), () -> step(id, step));
    SealedFrame.write(sample.html(me, StepForm.of(found)), answer);
  }

  /** The mail as it is typed, for a frame; nothing is saved. */
  @PostMapping("/mail")
  void typed(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID step,
      StepForm form,
      HttpServletResponse answer)
      throws IOException {
    SealedFrame.write(sample.html(me, form), answer);
  }

  private SequenceStep fill(Model model, CurrentMember me, UUID id, UUID step) {
    return tenants.as(
        me.tenant(),
        () -> {
          SequenceStep found = step(id, step);
          model.addAttribute("sequence", sequence(id));
          model.addAttribute("step", found);
          model.addAttribute("variables", TemplateVariables.names());
          return found;
        });
  }

  private Sequence sequence(UUID id) {
    return sequences.find(id).orElseThrow(() -> new NotFound("The sequence"));
  }

  private SequenceStep step(UUID sequence, UUID step) {
    return sequences
        .step(step)
        .filter(found -> found.sequence().equals(sequence))
        .orElseThrow(() -> new NotFound("The step"));
  }
}
