package com.operanttechnologies.mail.web.mailbox;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.shell.web.SettingsTab;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** All mailboxes, how they do, and which one is used. */
@Controller
@RequestMapping(MailboxSettings.ROOT)
class MailboxesController {
  private final MailboxSettings settings;
  private final boolean sandbox;

  MailboxesController(MailboxSettings settings, OperantProperties properties) {
    this.settings = settings;
    this.sandbox = properties.sandboxEnabled();
  }

  @GetMapping
  String show(CurrentMember me, Model model) {
    model.addAttribute("mailboxes", settings.all(me));
    model.addAttribute("people", settings.people(me));
    model.addAttribute("sandbox", sandbox);
    return "mail/mailboxes";
  }

  @PostMapping("/{id}/default")
  String makeDefault(CurrentMember me, @PathVariable UUID id) {
    return act(me, id, settings::makeDefault, "default");
  }

  @PostMapping("/{id}/pause")
  String pause(CurrentMember me, @PathVariable UUID id) {
    return act(me, id, settings::pause, "paused");
  }

  @PostMapping("/{id}/resumption")
  String resume(CurrentMember me, @PathVariable UUID id) {
    return act(me, id, settings::resume, "resumed");
  }

  /** Asks first: its passwords are forgotten, and answers to it are not read any more. */
  @GetMapping("/{id}/removal")
  String removal(CurrentMember me, @PathVariable UUID id, Model model) {
    TenantMailbox mailbox = settings.get(me, id);
    if (mailbox.builtIn()) {
      return "redirect:" + MailboxSettings.ROOT + "?done=refused";
    }
    model.addAttribute("mailbox", mailbox);
    model.addAttribute("use", settings.use(me, id));
    model.addAttribute("heir", settings.heir(me, mailbox));
    model.addAttribute("people", settings.people(me));
    return "mail/mailbox-removal";
  }

  @PostMapping("/{id}/removal")
  String remove(CurrentMember me, @PathVariable UUID id) {
    return act(me, id, settings::remove, "removed");
  }

  private static String act(
      CurrentMember me, UUID id, BiConsumer<CurrentMember, UUID> act, String done) {
    try {
      act.accept(me, id);
      return "redirect:" + MailboxSettings.ROOT + "?done=" + done;
    } catch (Conflict refused) {
      return "redirect:" + MailboxSettings.ROOT + "?done=refused";
    }
  }

  @Bean
  static SettingsTab mailboxesTab() {
    return new SettingsTab("mailboxes", MailboxSettings.ROOT, "Mailboxes", true, 55);
  }
}
