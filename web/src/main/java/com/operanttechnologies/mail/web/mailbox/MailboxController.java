package com.operanttechnologies.mail.web.mailbox;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.mail.MailboxAccess;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One mailbox: entered, edited and tried out. */
@Controller
@RequestMapping(MailboxSettings.ROOT)
class MailboxController {
  private static final String VIEW = "mail/mailbox";

  private final MailboxSettings settings;
  private final boolean sandbox;

  MailboxController(MailboxSettings settings, OperantProperties properties) {
    this.settings = settings;
    this.sandbox = properties.sandboxEnabled();
  }

  @GetMapping("/new")
  String blank(CurrentMember me, Model model) {
    return fill(me, model, null, MailboxForm.blank());
  }

  @GetMapping("/{id}")
  String show(CurrentMember me, @PathVariable UUID id, Model model) {
    TenantMailbox mailbox = settings.get(me, id);
    MailboxAccess.Status access = settings.access(me, id).orElse(null);
    return fill(me, model, mailbox, MailboxForm.of(mailbox, access));
  }

  private String fill(
      CurrentMember me, Model model, @Nullable TenantMailbox mailbox, Map<String, String> form) {
    model.addAttribute("form", form);
    model.addAttribute("people", settings.people(me));
    model.addAttribute("sandbox", sandbox);
    if (mailbox != null) {
      model.addAttribute("mailbox", mailbox);
      settings.access(me, mailbox.id()).ifPresent(a -> model.addAttribute("access", a));
    }
    return VIEW;
  }

  @PostMapping
  String add(
      CurrentMember me, HttpServletRequest request, Model model, HttpServletResponse response) {
    try {
      UUID added = settings.add(me, MailboxForm.input(request));
      return tested(me, added, model);
    } catch (InvalidInput refused) {
      Map<String, String> typed = MailboxForm.typed(request);
      fill(me, model, null, typed);
      return Refusal.show(VIEW, model, typed, refused, response);
    }
  }

  @PostMapping("/{id}")
  String edit(
      CurrentMember me,
      @PathVariable UUID id,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    try {
      settings.edit(me, id, MailboxForm.input(request));
      return tested(me, id, model);
    } catch (InvalidInput refused) {
      Map<String, String> typed = MailboxForm.typed(request);
      fill(me, model, settings.get(me, id), typed);
      return Refusal.show(VIEW, model, typed, refused, response);
    }
  }

  /** Logs in for real, with what is kept. */
  @PostMapping("/{id}/test")
  String test(CurrentMember me, @PathVariable UUID id, Model model) {
    return tested(me, id, model);
  }

  private String tested(CurrentMember me, UUID id, Model model) {
    model.addAttribute("findings", settings.test(me, id));
    return show(me, id, model);
  }
}
