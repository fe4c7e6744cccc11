package com.operanttechnologies.mail.web.held;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.held.HeldMails;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.shell.web.NavEntry;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import jakarta.servlet.http.HttpServletResponse;
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
  private final Tenants tenants;
  private final HeldMails held;
  private final HeldList list;

  HeldMailsController(Tenants tenants, HeldMails held, HeldList list) {
    this.tenants = tenants;
    this.held = held;
    this.list = list;
  }

  @GetMapping
  String show(CurrentMember me, Model model, @RequestParam(required = false) @Nullable UUID after) {
    return list.show(model, me.tenant(), after);
  }

  @PostMapping("/{id}/sending")
  String send(CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse answer) {
    return decide(me, id, held::send, model, answer, "sent");
  }

  @PostMapping("/{id}/drop")
  String drop(CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse answer) {
    return decide(me, id, held::drop, model, answer, "dropped");
  }

  private String decide(
      CurrentMember me,
      UUID id,
      BiFunction<UUID, Actor, Optional<Refusal>> decision,
      Model model,
      HttpServletResponse answer,
      String done) {
    Optional<Refusal> refusal =
        tenants.as(me.tenant(), () -> decision.apply(id, Actor.member(me.memberId())));
    if (refusal.isEmpty()) {
      return "redirect:/held-mails?done=" + done;
    }
    answer.setStatus(409);
    model.addAttribute("refusal", refusal.get());
    return list.show(model, me.tenant());
  }

  @Bean
  static NavEntry heldMailsEntry() {
    return new NavEntry("held", "/held-mails", "Held mails", "clock", null, false, 65);
  }
}
