package com.operanttechnologies.mail.web.mailbox;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.evidence.UnknownMails;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.shell.web.NavEntry;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Mails of which nobody knows whether they arrived: a person decides. */
@Controller
@RequestMapping("/unknown-mails")
class UnknownMailsController {
  private static final String BACK = "redirect:/unknown-mails?done=";

  private final Tenants tenants;
  private final UnknownMails unknown;
  private final Ledger ledger;

  UnknownMailsController(Tenants tenants, UnknownMails unknown, Ledger ledger) {
    this.tenants = tenants;
    this.unknown = unknown;
    this.ledger = ledger;
  }

  @GetMapping
  String show(CurrentMember me, Model model) {
    tenants.run(me.tenant(), () -> fill(model));
    return "mail/unknown";
  }

  private void fill(Model model) {
    List<UnknownMails.Entry> mails = unknown.all();
    model.addAttribute("mails", mails);
    model.addAttribute(
        "tries",
        ledger
            .attempts(mails.stream().map(each -> each.message().id()).toList())
            .entrySet()
            .stream()
            .collect(Collectors.toMap(each -> each.getKey().toString(), Map.Entry::getValue)));
  }

  @PostMapping("/look")
  String look(CurrentMember me) {
    unknown.look(me.tenant());
    return BACK + "looked";
  }

  @PostMapping("/{id}/arrival")
  String arrived(CurrentMember me, @PathVariable UUID id) {
    return decide(me, () -> unknown.arrived(id, Actor.member(me.memberId())), "arrived");
  }

  @PostMapping("/{id}/sending")
  String sendAgain(CurrentMember me, @PathVariable UUID id) {
    return decide(me, () -> unknown.sendAgain(id, Actor.member(me.memberId())), "again");
  }

  private String decide(CurrentMember me, Runnable decision, String done) {
    try {
      tenants.run(me.tenant(), decision);
      return BACK + done;
    } catch (Conflict knownMeanwhile) {
      return BACK + "known";
    }
  }

  @Bean
  static NavEntry unknownMailsEntry() {
    return new NavEntry("unknown", "/unknown-mails", "Unknown mails", "alert", null, false, 70);
  }
}
