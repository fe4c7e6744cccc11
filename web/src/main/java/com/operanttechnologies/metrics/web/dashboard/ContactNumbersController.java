package com.operanttechnologies.metrics.web.dashboard;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.engine.text.Words;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A customer's numbers for members, and the link under which the customer sees them. */
@Controller
@RequestMapping("/contacts/{id}/numbers")
class ContactNumbersController {
  private final Dashboards dashboards;

  ContactNumbersController(Dashboards dashboards) {
    this.dashboards = dashboards;
  }

  @GetMapping
  String show(CurrentMember me, @PathVariable UUID id, Model model) {
    Contact contact = dashboards.shown(me, id);
    model.addAttribute("contact", contact);
    model.addAttribute("cards", dashboards.of(me, id).cards());
    model.addAttribute("t", Words.of("dashboard", Locale.ENGLISH));
    dashboards.address(me.tenant(), id).ifPresent(link -> model.addAttribute("link", link));
    return "metrics/contact";
  }

  @PostMapping("/reading")
  String read(CurrentMember me, @PathVariable UUID id) {
    dashboards.refresh(me, id);
    return "redirect:/contacts/" + id + "/numbers?done=read";
  }

  @PostMapping("/link")
  String renew(CurrentMember me, @PathVariable UUID id) {
    dashboards.renew(me.tenant(), me.label(), id);
    return "redirect:/contacts/" + id + "/numbers?done=made";
  }

  @PostMapping("/link/revocation")
  String revoke(CurrentMember me, @PathVariable UUID id) {
    dashboards.revoke(me.tenant(), me.label(), id);
    return "redirect:/contacts/" + id + "/numbers?done=revoked";
  }
}
