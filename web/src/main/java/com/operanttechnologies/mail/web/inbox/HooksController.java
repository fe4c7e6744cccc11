package com.operanttechnologies.mail.web.inbox;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.mail.InboundHooks;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.shell.web.SettingsTab;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ways in for providers that hand mails over by HTTP. */
@Controller
@RequestMapping("/settings/inbound")
class HooksController {
  private static final String VIEW = "inbox/hooks";

  private final Tenants tenants;
  private final InboundHooks hooks;
  private final PublicAddress address;

  HooksController(Tenants tenants, InboundHooks hooks, PublicAddress address) {
    this.tenants = tenants;
    this.hooks = hooks;
    this.address = address;
  }

  @GetMapping
  String show(CurrentMember me, Model model) {
    model.addAttribute("hooks", tenants.as(me.tenant(), hooks::all));
    model.addAttribute("root", address.of("/api/v1/inbound/"));
    return VIEW;
  }

  /** The answer itself shows the secret: an address or a cookie would keep it. */
  @PostMapping
  String create(
      CurrentMember me,
      @RequestParam(name = "address", defaultValue = "") String mailbox,
      Model model,
      HttpServletResponse response) {
    try {
      model.addAttribute("created", tenants.as(me.tenant(), () -> hooks.create(mailbox, me.id())));
      return show(me, model);
    } catch (InvalidInput refused) {
      show(me, model);
      return Refusal.show(VIEW, model, Map.of("address", mailbox), refused, response);
    }
  }

  @PostMapping("/{id}/revocation")
  String revoke(CurrentMember me, @PathVariable UUID id) {
    tenants.run(me.tenant(), () -> hooks.revoke(id));
    return "redirect:/settings/inbound?done=revoked";
  }

  @Bean
  static SettingsTab inboundTab() {
    return new SettingsTab("inbound", "/settings/inbound", "Inbound mail", true, 56);
  }
}
