package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.editing.Templates;
import com.operanttechnologies.problem.InvalidInput;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Editing one mail of a sequence, with the mail itself beside it. */
@Controller
@RequestMapping("/sequences/{id}/steps/{step}")
class StepController {
  static final String VIEW = "followup/step";
  private static final String DARK = "dark";

  private final Tenants tenants;
  private final Templates templates;
  private final StepPage page;

  StepController(Tenants tenants, Templates templates, StepPage page) {
    this.tenants = tenants;
    this.templates = templates;
    this.page = page;
  }

  @GetMapping
  String edit(CurrentMember me, @PathVariable UUID id, @PathVariable UUID step, Model model) {
    page.editor(model, me, StepForm.of(page.fill(model, me, id, step)));
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
    page.fill(model, me, id, step);
    try {
      tenants.run(
          me.tenant(),
          () -> form.into(input -> templates.publish(step, input, StepPage.author(me))));
      return "redirect:/sequences/" + id + "/steps/" + step + "?done=saved";
    } catch (InvalidInput refused) {
      page.editor(model, me, form);
      return Refusal.show(VIEW, model, form, refused, response);
    }
  }

  /** What is to be said about what is typed: subject, warnings, text and headers. */
  @PostMapping("/preview")
  String told(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID step,
      StepForm form,
      Model model) {
    page.fill(model, me, id, step);
    model.addAttribute("preview", page.preview(me, form.preview(me)));
    return "followup/told";
  }

  /** The mail as it is saved. */
  @GetMapping("/mail")
  void saved(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID step,
      @RequestParam(defaultValue = "light") String scheme,
      Model model,
      HttpServletResponse answer)
      throws IOException {
    SequenceStep found = page.fill(model, me, id, step);
    show(me, StepForm.of(found), scheme, answer);
  }

  /** The mail as it is typed, for a frame; nothing is saved. */
  @PostMapping("/mail")
  void typed(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID step,
      StepForm form,
      @RequestParam(defaultValue = "light") String scheme,
      Model model,
      HttpServletResponse answer)
      throws IOException {
    page.fill(model, me, id, step);
    show(me, form, scheme, answer);
  }

  private void show(CurrentMember me, StepForm form, String scheme, HttpServletResponse answer)
      throws IOException {
    SealedFrame.write(
        PreviewFrame.of(page.preview(me, form.preview(me)), scheme.equals(DARK)), answer);
  }
}
