package com.operanttechnologies.mail.web.failed;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.failed.FailedMails;
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

/** Mails that were refused for good or given up: a person sends them again or leaves it. */
@Controller
@RequestMapping("/failed-mails")
class FailedMailsController {
  private final Tenants tenants;
  private final FailedMails failed;
  private final FailedList list;

  FailedMailsController(Tenants tenants, FailedMails failed, FailedList list) {
    this.tenants = tenants;
    this.failed = failed;
    this.list = list;
  }

  @GetMapping
  String show(CurrentMember me, Model model, @RequestParam(required = false) @Nullable UUID after) {
    return list.show(model, me.tenant(), after);
  }

  @PostMapping("/{id}/sending")
  String send(CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse answer) {
    return decide(me, id, failed::send, model, answer, "again");
  }

  @PostMapping("/{id}/leaving")
  String leave(CurrentMember me, @PathVariable UUID id, Model model, HttpServletResponse answer) {
    return decide(me, id, failed::leave, model, answer, "left");
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
      return "redirect:/failed-mails?done=" + done;
    }
    answer.setStatus(409);
    model.addAttribute("refusal", refusal.get());
    return list.show(model, me.tenant());
  }

  @Bean
  static NavEntry failedMailsEntry() {
    return new NavEntry("failed", "/failed-mails", "Failed mails", "alert", null, false, 72);
  }
}
