package com.operanttechnologies.mail.web.mailbox;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.evidence.UnknownMails;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.shell.web.NavEntry;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mails of which nobody knows whether they arrived: a person decides. */
@Controller
@RequestMapping("/unknown-mails")
class UnknownMailsController {
  private static final String BACK = "redirect:/unknown-mails?done=";

  private final Tenants tenants;
  private final UnknownMails unknown;
  private final UnknownList list;

  UnknownMailsController(Tenants tenants, UnknownMails unknown, UnknownList list) {
    this.tenants = tenants;
    this.unknown = unknown;
    this.list = list;
  }

  @GetMapping
  String show(CurrentMember me, Model model, @RequestParam(required = false) @Nullable UUID after) {
    return list.show(model, me.tenant(), after);
  }

  @PostMapping("/look")
  String look(CurrentMember me) {
    unknown.look(me.tenant());
    return BACK + "looked";
  }

  @PostMapping("/{id}/arrival")
  String arrived(CurrentMember me, @PathVariable UUID id) {
    try {
      tenants.run(me.tenant(), () -> unknown.arrived(id, Actor.member(me.memberId())));
      return BACK + "arrived";
    } catch (Conflict knownMeanwhile) {
      return BACK + "known";
    }
  }

  @PostMapping("/{id}/sending")
  String sendAgain(
      CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse answer) {
    Optional<Refusal> refusal =
        tenants.as(me.tenant(), () -> unknown.sendAgain(id, Actor.member(me.memberId())));
    if (refusal.isEmpty()) {
      return BACK + "again";
    }
    answer.setStatus(409);
    model.addAttribute("refusal", refusal.get());
    return list.show(model, me.tenant());
  }

  @Bean
  static NavEntry unknownMailsEntry() {
    return new NavEntry("unknown", "/unknown-mails", "Unknown mails", "alert", null, false, 70);
  }
}
