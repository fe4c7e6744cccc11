package com.operanttechnologies.mail.web.held;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.held.HeldMails;
import com.operanttechnologies.shell.web.NavEntry;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mails that wait for a person to say whether they leave. */
@Controller
@RequestMapping("/held-mails")
class HeldMailsController {
  private static final String VIEW = "mail/held";

  private final Tenants tenants;
  private final HeldMails held;
  private final HeldPage page;

  HeldMailsController(Tenants tenants, HeldMails held, HeldPage page) {
    this.tenants = tenants;
    this.held = held;
    this.page = page;
  }

  @GetMapping
  String show(CurrentMember me, Model model, @RequestParam(required = false) @Nullable UUID after) {
    page.fill(model, me.tenant(), after);
    return VIEW;
  }

  @PostMapping("/{id}/sending")
  String send(CurrentMember me, @PathVariable UUID id, Model model) {
    return decide(me, id, held::send, model, "sent");
  }

  @PostMapping("/{id}/drop")
  String drop(CurrentMember me, @PathVariable UUID id, Model model) {
    return decide(me, id, held::drop, model, "dropped");
  }

  private String decide(
      CurrentMember me,
      UUID id,
      BiFunction<UUID, Actor, Optional<String>> decision,
      Model model,
      String done) {
    Optional<String> whyNot =
        tenants.as(me.tenant(), () -> decision.apply(id, Actor.member(me.memberId())));
    if (whyNot.isEmpty()) {
      return "redirect:/held-mails?done=" + done;
    }
    page.fill(model, me.tenant(), null);
    model.addAttribute("whyNot", whyNot.get());
    return VIEW;
  }

  @Bean
  static NavEntry heldMailsEntry() {
    return new NavEntry("held", "/held-mails", "Held mails", "clock", null, false, 65);
  }
}
