package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.SequenceEditor;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One sequence: its steps in order, its versions, and what is done with them. */
@Controller
@RequestMapping("/sequences/{id}")
class SequenceController {
  private static final String VIEW = "followup/sequence";

  private final Tenants tenants;
  private final SequenceEditor editor;
  private final SequencePage page;

  SequenceController(Tenants tenants, SequenceEditor editor, SequencePage page) {
    this.tenants = tenants;
    this.editor = editor;
    this.page = page;
  }

  @GetMapping
  String show(CurrentMember me, @PathVariable UUID id, Model model) {
    page.fill(model, me.tenant(), id);
    return VIEW;
  }

  @PostMapping("/name")
  String rename(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String name,
      Model model,
      HttpServletResponse response) {
    return tried(me, id, "renamed", model, response, by -> editor.rename(id, name, by));
  }

  @PostMapping("/draft")
  String begin(CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    return tried(me, id, "drafted", model, response, by -> editor.draft(id, by));
  }

  @PostMapping("/draft/discarding")
  String discard(
      CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    return tried(me, id, "discarded", model, response, by -> editor.discardDraft(id, by));
  }

  @PostMapping("/publication")
  String publish(
      CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    return tried(me, id, "published", model, response, by -> editor.publish(id, by));
  }

  @PostMapping("/archive")
  String archive(
      CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    return tried(me, id, "archived", model, response, by -> editor.archive(id, by));
  }

  @PostMapping("/archive/leaving")
  String restore(
      CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    return tried(me, id, "restored", model, response, by -> editor.restore(id, by));
  }

  @PostMapping("/steps/{step}/position")
  String move(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID step,
      @RequestParam int position,
      Model model,
      HttpServletResponse response) {
    return tried(me, id, "moved", model, response, by -> editor.moveStep(step, position, by));
  }

  @PostMapping("/steps/{step}/removal")
  String remove(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID step,
      Model model,
      HttpServletResponse response) {
    return tried(me, id, "removed", model, response, by -> editor.removeStep(step, by));
  }

  /** A change that the page shows again with the reason if it is refused. */
  private String tried(
      CurrentMember me,
      UUID id,
      String done,
      Model model,
      HttpServletResponse response,
      java.util.function.Consumer<Actor> change) {
    try {
      tenants.run(me.tenant(), () -> change.accept(Actor.member(me.memberId())));
      return "redirect:/sequences/" + id + "?done=" + done;
    } catch (InvalidInput refused) {
      page.fill(model, me.tenant(), id);
      Object typed = model.getAttribute("form");
      return Refusal.show(VIEW, model, typed == null ? Map.of() : typed, refused, response);
    } catch (Conflict refused) {
      page.fill(model, me.tenant(), id);
      model.addAttribute("refused", refused.getMessage());
      response.setStatus(409);
      return VIEW;
    }
  }
}
