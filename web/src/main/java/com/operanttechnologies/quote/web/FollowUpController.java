package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.FollowUpPreview;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.mail.release.Releases;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.SealedFrame;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Pausing, resuming, skipping and stopping a quote's follow-ups, and looking at the next one. */
@Controller
@RequestMapping("/quotes/{id}")
class FollowUpController {
  private final Tenants tenants;
  private final Enrollments enrollments;
  private final FollowUpPreview preview;
  private final Ledger ledger;
  private final Releases releases;
  private final QuotePage page;

  FollowUpController(
      Tenants tenants,
      Enrollments enrollments,
      FollowUpPreview preview,
      Ledger ledger,
      Releases releases,
      QuotePage page) {
    this.tenants = tenants;
    this.enrollments = enrollments;
    this.preview = preview;
    this.ledger = ledger;
    this.releases = releases;
    this.page = page;
  }

  @PostMapping("/follow-up/pause")
  String pause(CurrentMember me, @PathVariable UUID id) {
    return change(me, id, enrollments::pause, "paused");
  }

  @PostMapping("/follow-up/resumption")
  String resume(CurrentMember me, @PathVariable UUID id) {
    return change(me, id, enrollments::resume, "resumed");
  }

  @PostMapping("/follow-up/skip")
  String skip(CurrentMember me, @PathVariable UUID id) {
    return change(me, id, enrollments::skipNext, "skipped");
  }

  @PostMapping("/follow-up/stop")
  String stop(CurrentMember me, @PathVariable UUID id) {
    return change(me, id, enrollments::stop, "stopped");
  }

  private String change(CurrentMember me, UUID id, BiConsumer<UUID, Actor> act, String done) {
    try {
      tenants.run(
          me.tenant(),
          () ->
              enrollments
                  .ofQuote(id)
                  .ifPresent(running -> act.accept(running.id(), Actor.member(me.memberId()))));
      return "redirect:/quotes/" + id + "?done=" + done;
    } catch (Conflict over) {
      return "redirect:/quotes/" + id + "?done=over";
    }
  }

  @GetMapping("/follow-up/mail")
  void next(CurrentMember me, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    Letter letter =
        tenants
            .as(
                me.tenant(),
                () ->
                    enrollments
                        .ofQuote(id)
                        .flatMap(running -> preview.next(running.id()))
                        .flatMap(mail -> Optional.ofNullable(mail.letter())))
            .orElseThrow(() -> new NotFound("The next mail"));
    SealedFrame.write(letter.wholeHtml(), response);
  }

  /** What a mail said, as it left. */
  @GetMapping("/messages/{message}")
  void message(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID message,
      HttpServletResponse response)
      throws IOException {
    Letter letter =
        tenants
            .as(me.tenant(), () -> ledger.letter(message))
            .orElseThrow(() -> new NotFound("The mail"));
    SealedFrame.write(letter.wholeHtml(), response);
  }

  /** A held or failed mail is planned anew, with the same Message-ID. */
  @PostMapping("/messages/{message}/release")
  String release(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID message,
      Model model,
      HttpServletResponse response) {
    Optional<Refusal> refusal =
        tenants.as(
            me.tenant(),
            () -> releases.release(message, Releases.WAITING, Actor.member(me.memberId())));
    if (refusal.isEmpty()) {
      return "redirect:/quotes/" + id + "?done=released";
    }
    model.addAttribute("refusal", refusal.get());
    response.setStatus(409);
    return page.fill(model, me, id);
  }
}
