package com.operanttechnologies.mail.web.mailbox;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.MailboxAccess.Outcome;
import com.operanttechnologies.problem.Conflict;
import java.net.URI;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way to a mailbox's provider and back. The page that the provider leads to changes nothing by
 * being fetched: its button does.
 */
@Controller
@RequestMapping(MailboxSettings.ROOT)
class AccessController {
  private static final String VIEW = "mail/access";

  private final MailboxSettings settings;

  AccessController(MailboxSettings settings) {
    this.settings = settings;
  }

  /** The member goes there by a link: a form must not lead to another site. */
  @PostMapping("/{id}/access")
  String ask(CurrentMember me, @PathVariable UUID id, Model model) {
    try {
      URI provider = settings.request(me, id);
      model.addAttribute("provider", provider.toString());
      model.addAttribute("host", provider.getHost());
      return VIEW;
    } catch (Conflict byPassword) {
      return "redirect:" + MailboxSettings.ROOT + "/" + id;
    }
  }

  @GetMapping("/callback")
  String back(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String code,
      Model model) {
    if (state.isBlank() || code.isBlank()) {
      model.addAttribute("refusal", "the provider did not allow the access");
    } else {
      model.addAttribute("state", state);
      model.addAttribute("code", code);
    }
    return VIEW;
  }

  @PostMapping("/callback")
  String grant(
      CurrentMember me, @RequestParam String state, @RequestParam String code, Model model) {
    return switch (settings.grant(me, state, code)) {
      case Outcome.Connected(UUID mailbox) ->
          "redirect:" + MailboxSettings.ROOT + "/" + mailbox + "?done=connected";
      case Outcome.Refused(String reason) -> {
        model.addAttribute("refusal", reason);
        yield VIEW;
      }
    };
  }
}
