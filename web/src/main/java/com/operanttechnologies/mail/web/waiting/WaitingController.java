package com.operanttechnologies.mail.web.waiting;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.evidence.EvidenceSearch;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.mail.waiting.WaitingKind;
import com.operanttechnologies.mail.waiting.WaitingMails;
import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
import com.operanttechnologies.shell.web.NavEntry;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mails that wait for a person: each kind has its page, where each mail is decided. */
@Controller
class WaitingController {
  private static final String ALL = "/{kind:held|unknown|failed}-mails";

  private final Tenants tenants;
  private final WaitingMails mails;
  private final WaitingList list;
  private final EvidenceSearch evidence;

  WaitingController(
      Tenants tenants, WaitingMails mails, WaitingList list, EvidenceSearch evidence) {
    this.tenants = tenants;
    this.mails = mails;
    this.list = list;
    this.evidence = evidence;
  }

  @GetMapping(ALL)
  String show(
      CurrentMember me,
      @PathVariable String kind,
      Model model,
      @RequestParam(required = false) @Nullable UUID after) {
    return list.show(model, me.tenant(), kind(kind), after);
  }

  @PostMapping(ALL + "/{id}/sending")
  String send(
      CurrentMember me,
      @PathVariable String kind,
      @PathVariable UUID id,
      Model model,
      HttpServletResponse answer) {
    return decide(me, kind(kind), id, Verdict.SEND, model, answer);
  }

  @PostMapping("/held-mails/{id}/drop")
  String drop(CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse answer) {
    return decide(me, WaitingKind.HELD, id, Verdict.DROP, model, answer);
  }

  @PostMapping("/unknown-mails/{id}/arrival")
  String arrived(CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse answer) {
    return decide(me, WaitingKind.UNKNOWN, id, Verdict.ARRIVED, model, answer);
  }

  @PostMapping("/failed-mails/{id}/leaving")
  String leave(CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse answer) {
    return decide(me, WaitingKind.FAILED, id, Verdict.LEAVE, model, answer);
  }

  @PostMapping("/unknown-mails/look")
  String look(CurrentMember me) {
    evidence.look(me.tenant());
    return "redirect:/unknown-mails?done=looked";
  }

  private String decide(
      CurrentMember me,
      WaitingKind kind,
      UUID id,
      Verdict verdict,
      Model model,
      HttpServletResponse answer) {
    Optional<Refusal> refusal =
        tenants.as(me.tenant(), () -> mails.decide(kind, id, verdict, Actor.member(me.memberId())));
    if (refusal.isEmpty()) {
      return "redirect:/%s-mails?done=%s".formatted(name(kind), name(verdict));
    }
    answer.setStatus(409);
    model.addAttribute("refusal", refusal.get());
    return list.show(model, me.tenant(), kind);
  }

  private static WaitingKind kind(String name) {
    return WaitingKind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Bean
  static NavEntry heldMailsEntry() {
    return new NavEntry("held", "/held-mails", "Held mails", "clock", null, false, 65);
  }

  @Bean
  static NavEntry unknownMailsEntry() {
    return new NavEntry("unknown", "/unknown-mails", "Unknown mails", "alert", null, false, 70);
  }

  @Bean
  static NavEntry failedMailsEntry() {
    return new NavEntry("failed", "/failed-mails", "Failed mails", "alert", null, false, 72);
  }
}
