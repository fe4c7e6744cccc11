package com.operanttechnologies.mail.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.sandbox.SandboxMails;
import com.operanttechnologies.mail.sandbox.SandboxMails.Opened;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.NavEntry;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sandbox's mailbox: read as the recipient, answer, bounce, complain. */
@Controller
@RequestMapping("/sandbox")
class SandboxMailController {
  private static final int PAGE = 50;

  private final Tenants tenants;
  private final SandboxWorld world;

  SandboxMailController(Tenants tenants, SandboxWorld world) {
    this.tenants = tenants;
    this.world = world;
  }

  @GetMapping
  String list(CurrentMember me, @RequestParam @Nullable UUID after, Model model) {
    SandboxMails mails = world.mails();
    tenants.run(me.tenant(), () -> model.addAttribute("mails", mails.list(after, PAGE)));
    model.addAttribute("dayLength", world.dayLength());
    return "mail/sandbox";
  }

  @GetMapping("/{id}")
  String open(CurrentMember me, @PathVariable UUID id, Model model) {
    model.addAttribute("mail", opened(me, id));
    return "mail/sandbox-mail";
  }

  Opened opened(CurrentMember me, UUID id) {
    return tenants
        .as(me.tenant(), () -> world.mails().open(id))
        .orElseThrow(() -> new NotFound("The mail"));
  }

  @PostMapping("/{id}/reply")
  String reply(CurrentMember me, @PathVariable UUID id, @RequestParam String text) {
    world.mails().reply(me.tenant(), id, text);
    return "redirect:/sandbox?done=replied";
  }

  @PostMapping("/{id}/bounce")
  String bounce(CurrentMember me, @PathVariable UUID id) {
    world.mails().bounce(me.tenant(), id);
    return "redirect:/sandbox?done=bounced";
  }

  @PostMapping("/{id}/complaint")
  String complain(CurrentMember me, @PathVariable UUID id) {
    world.mails().complaint(me.tenant(), id);
    return "redirect:/sandbox?done=complained";
  }

  @Bean
  @ConditionalOnBean(SandboxMails.class)
  static NavEntry sandboxEntry() {
    return new NavEntry("sandbox", "/sandbox", "Sandbox mail", "mail", "m", false, 50);
  }
}
