package com.operanttechnologies.billing.web.settings;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.billing.choice.BillingChoice;
import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.shell.web.SettingsTab;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who bills what is accepted, and on which terms. */
@Controller
@RequestMapping("/settings/billing")
class BillingSettingsController {
  private static final String VIEW = "billing/settings";

  private final BillingChoiceSettings settings;
  private final PublicAddress address;

  BillingSettingsController(BillingChoiceSettings settings, PublicAddress address) {
    this.settings = settings;
    this.address = address;
  }

  @GetMapping
  String show(CurrentMember me, Model model) {
    describe(me, model);
    return VIEW;
  }

  private void describe(CurrentMember me, Model model) {
    BillingChoice choice = settings.of(me.tenant());
    model.addAttribute("choice", BillingSettingsForm.of(choice));
    model.addAttribute("hasKey", choice.hasKey());
    model.addAttribute("hasWebhook", choice.hasWebhook());
    model.addAttribute("hasKillBill", choice.hasKillBill());
    model.addAttribute("webhook", address.of("/hooks/stripe/" + me.tenant()));
  }

  @PostMapping
  String save(
      CurrentMember me,
      @ModelAttribute("form") BillingSettingsForm form,
      Model model,
      HttpServletResponse response) {
    try {
      settings.choose(me, form.wish());
      return "redirect:/settings/billing?done=saved";
    } catch (InvalidInput refused) {
      describe(me, model);
      return Refusal.show(VIEW, model, form, refused, response);
    }
  }

  /** Asks harmless questions with the key or login that is kept. */
  @PostMapping("/test")
  String test(CurrentMember me, Model model) {
    describe(me, model);
    model.addAttribute("problems", settings.problems(me.tenant()));
    return VIEW;
  }

  @Bean
  static SettingsTab billingTab() {
    return new SettingsTab("billing", "/settings/billing", "Billing", true, 65);
  }
}
