package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.Moves;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StartOutcome;
import com.operanttechnologies.followup.StartRequest;
import com.operanttechnologies.followup.StartSource;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Those who go through a sequence: starting one by hand, resting all, moving them on. */
@Controller
@RequestMapping("/sequences/{id}")
class RunningController {
  private final Tenants tenants;
  private final Sequences sequences;
  private final Enrollments enrollments;
  private final Contacts contacts;
  private final Moves moves;
  private final SequencePage page;

  RunningController(
      Tenants tenants,
      Sequences sequences,
      Enrollments enrollments,
      Contacts contacts,
      Moves moves,
      SequencePage page) {
    this.tenants = tenants;
    this.sequences = sequences;
    this.enrollments = enrollments;
    this.contacts = contacts;
    this.moves = moves;
    this.page = page;
  }

  @PostMapping("/enrollments")
  String start(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String email,
      Model model,
      HttpServletResponse response) {
    Optional<Contact> contact = tenants.as(me.tenant(), () -> contacts.findByEmail(email));
    if (contact.isEmpty()) {
      return refused(
          me, id, model, response, "No contact has this address: add the contact first", email);
    }
    StartRequest request = StartRequest.of(id, contact.get().id(), StartSource.BY_HAND);
    StartOutcome outcome =
        tenants.as(me.tenant(), () -> enrollments.start(request, Actor.member(me.memberId())));
    return switch (outcome) {
      case StartOutcome.Started(UUID started) ->
          "redirect:/enrollments/" + started + "?done=started";
      case StartOutcome.AlreadyRunning(UUID running) ->
          "redirect:/enrollments/" + running + "?done=running";
      case StartOutcome.Refused refusal -> refused(me, id, model, response, refusal.words(), email);
    };
  }

  private String refused(
      CurrentMember me,
      UUID id,
      Model model,
      HttpServletResponse response,
      String why,
      String email) {
    page.fill(model, me.tenant(), id);
    model.addAttribute("notStarted", why);
    model.addAttribute("typedEmail", email);
    response.setStatus(422);
    return "followup/sequence";
  }

  @PostMapping("/pause")
  String pauseAll(CurrentMember me, @PathVariable UUID id) {
    tenants.run(me.tenant(), () -> enrollments.pauseAll(id, Actor.member(me.memberId())));
    return "redirect:/sequences/" + id + "?done=paused";
  }

  @PostMapping("/resumption")
  String resumeAll(CurrentMember me, @PathVariable UUID id) {
    tenants.run(me.tenant(), () -> enrollments.resumeAll(id, Actor.member(me.memberId())));
    return "redirect:/sequences/" + id + "?done=resumed";
  }

  @GetMapping("/move")
  String preview(CurrentMember me, @PathVariable UUID id, Model model) {
    tenants.run(
        me.tenant(),
        () -> {
          model.addAttribute(
              "sequence", sequences.find(id).orElseThrow(() -> new NotFound("The sequence")));
          model.addAttribute("preview", moves.preview(id));
        });
    return "followup/move";
  }

  @PostMapping("/move")
  String move(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String fingerprint) {
    try {
      tenants.run(me.tenant(), () -> moves.move(id, fingerprint, Actor.member(me.memberId())));
      return "redirect:/sequences/" + id + "?done=everybody-moved";
    } catch (Conflict changed) {
      return "redirect:/sequences/" + id + "/move?done=changed";
    }
  }
}
