package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.FollowUpTasks;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.WhyNotYet;
import com.operanttechnologies.mail.Attempt;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.mail.release.Releases;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.SealedFrame;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One contact's way through a sequence: why it stands where it stands, and what can be done. */
@Controller
class EnrollmentController {
  private static final String VIEW = "followup/enrollment";
  private static final String ONE = "/enrollments/{id}";

  private final Tenants tenants;
  private final Enrollments enrollments;
  private final Sequences sequences;
  private final Contacts contacts;
  private final FollowUpTasks tasks;
  private final WhyNotYet why;
  private final Ledger ledger;
  private final Releases releases;

  EnrollmentController(
      Tenants tenants,
      Enrollments enrollments,
      Sequences sequences,
      Contacts contacts,
      FollowUpTasks tasks,
      WhyNotYet why,
      Ledger ledger,
      Releases releases) {
    this.tenants = tenants;
    this.enrollments = enrollments;
    this.sequences = sequences;
    this.contacts = contacts;
    this.tasks = tasks;
    this.why = why;
    this.ledger = ledger;
    this.releases = releases;
  }

  @GetMapping(ONE)
  String show(CurrentMember me, @PathVariable UUID id, Model model) {
    tenants.run(me.tenant(), () -> fill(model, id));
    return VIEW;
  }

  private void fill(Model model, UUID id) {
    Enrollment enrollment = enrollments.find(id).orElseThrow(() -> new NotFound("The enrollment"));
    model.addAttribute("enrollment", enrollment);
    model.addAttribute("state", enrollment.state().code());
    model.addAttribute("contact", contacts.find(enrollment.contact()).orElseThrow());
    model.addAttribute("sequence", sequences.find(enrollment.sequence()).orElseThrow());
    model.addAttribute("version", sequences.version(enrollment.version()).orElseThrow());
    model.addAttribute("why", why.of(id));
    List<Message> messages = ledger.ofEnrollment(id);
    model.addAttribute("messages", messages);
    model.addAttribute("tries", tries(messages));
    model.addAttribute("tasks", tasks.ofEnrollment(id));
  }

  /** By the mail's id as a template writes it. */
  private Map<String, List<Attempt>> tries(List<Message> mails) {
    return ledger.attempts(mails.stream().map(Message::id).toList()).entrySet().stream()
        .collect(Collectors.toMap(each -> each.getKey().toString(), Map.Entry::getValue));
  }

  /** What a mail said, as it left. */
  @GetMapping(ONE + "/messages/{message}")
  void message(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID message,
      HttpServletResponse answer)
      throws IOException {
    Letter letter =
        tenants
            .as(me.tenant(), () -> ledger.letter(message))
            .orElseThrow(() -> new NotFound("The mail"));
    SealedFrame.write(letter.wholeHtml(), answer);
  }

  @PostMapping(ONE + "/pause")
  String pause(CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse answer) {
    return change(me, id, model, answer, enrollments::pause, "paused");
  }

  @PostMapping(ONE + "/resumption")
  String resume(CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse answer) {
    return change(me, id, model, answer, enrollments::resume, "resumed");
  }

  @PostMapping(ONE + "/skip")
  String skip(CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse answer) {
    return change(me, id, model, answer, enrollments::skipNext, "skipped");
  }

  @PostMapping(ONE + "/stop")
  String stop(CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse answer) {
    return change(me, id, model, answer, enrollments::stop, "stopped");
  }

  /** Says on the page what was overridden. */
  @PostMapping(ONE + "/sending")
  String sendNow(CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse answer) {
    try {
      List<String> overrides =
          tenants.as(me.tenant(), () -> enrollments.sendNow(id, Actor.member(me.memberId())));
      tenants.run(me.tenant(), () -> fill(model, id));
      model.addAttribute("overrides", overrides);
      return VIEW;
    } catch (Conflict refused) {
      return refused(me, id, model, answer, refused);
    }
  }

  @PostMapping("/follow-up-tasks/{task}/done")
  String done(CurrentMember me, @PathVariable UUID task) {
    return tenants.as(
        me.tenant(),
        () -> {
          tasks.done(task, Actor.member(me.memberId()));
          return "redirect:/today?done=task";
        });
  }

  @PostMapping("/follow-up-tasks/{task}/skip")
  String skip(CurrentMember me, @PathVariable UUID task) {
    return tenants.as(
        me.tenant(),
        () -> {
          tasks.skip(task, Actor.member(me.memberId()));
          return "redirect:/today?done=skipped";
        });
  }

  /** Said where the task stands beside its sequence. */
  @PostMapping(ONE + "/tasks/{task}/done")
  String doneHere(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID task,
      Model model,
      HttpServletResponse answer) {
    return change(me, id, model, answer, (_, by) -> tasks.done(task, by), "done");
  }

  @PostMapping(ONE + "/tasks/{task}/skip")
  String skipHere(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID task,
      Model model,
      HttpServletResponse answer) {
    return change(me, id, model, answer, (_, by) -> tasks.skip(task, by), "taskskipped");
  }

  @PostMapping(ONE + "/messages/{message}/release")
  String release(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID message,
      Model model,
      HttpServletResponse answer) {
    Optional<Refusal> refusal =
        tenants.as(
            me.tenant(),
            () -> releases.release(message, Releases.WAITING, Actor.member(me.memberId())));
    if (refusal.isEmpty()) {
      return "redirect:/enrollments/" + id + "?done=released";
    }
    model.addAttribute("refusal", refusal.get());
    tenants.run(me.tenant(), () -> fill(model, id));
    answer.setStatus(409);
    return VIEW;
  }

  private String change(
      CurrentMember me,
      UUID id,
      Model model,
      HttpServletResponse answer,
      BiConsumer<UUID, Actor> change,
      String done) {
    try {
      tenants.run(me.tenant(), () -> change.accept(id, Actor.member(me.memberId())));
      return "redirect:/enrollments/" + id + "?done=" + done;
    } catch (Conflict refused) {
      return refused(me, id, model, answer, refused);
    }
  }

  private String refused(
      CurrentMember me, UUID id, Model model, HttpServletResponse answer, Conflict refused) {
    tenants.run(me.tenant(), () -> fill(model, id));
    model.addAttribute("refused", refused.getMessage());
    answer.setStatus(409);
    return VIEW;
  }
}
