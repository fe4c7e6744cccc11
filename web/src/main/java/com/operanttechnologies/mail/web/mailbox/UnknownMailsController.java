package com.operanttechnologies.mail.web.mailbox;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.evidence.UnknownGroups;
import com.operanttechnologies.mail.evidence.UnknownMails;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.shell.web.NavEntry;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
  private static final int PAGE = 50;

  private final Tenants tenants;
  private final UnknownMails unknown;
  private final UnknownGroups groups;
  private final Ledger ledger;

  UnknownMailsController(
      Tenants tenants, UnknownMails unknown, UnknownGroups groups, Ledger ledger) {
    this.tenants = tenants;
    this.unknown = unknown;
    this.groups = groups;
    this.ledger = ledger;
  }

  @GetMapping
  String show(
      CurrentMember me,
      Model model,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "0") int decided) {
    tenants.run(me.tenant(), () -> fill(model, after));
    model.addAttribute("decided", decided);
    return "mail/unknown";
  }

  private void fill(Model model, @Nullable UUID after) {
    Page<UnknownMails.Entry> page =
        Page.of(unknown.list(after, PAGE + 1), PAGE, entry -> entry.message().id().toString());
    List<UnknownMails.Entry> mails = page.items();
    model.addAttribute("mails", mails);
    model.addAttribute("next", page.next());
    model.addAttribute("later", after != null);
    model.addAttribute("count", unknown.count());
    model.addAttribute("groups", groups.all().stream().filter(group -> group.mails() > 1).toList());
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
