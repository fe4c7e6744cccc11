package com.operanttechnologies.quote.web.cash;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.cash.CoinSettings;
import com.operanttechnologies.quote.cash.CoinText;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.shell.web.SettingsTab;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The settings page about coins. */
@Controller
@RequestMapping("/settings/cash-rounding")
class CoinSettingsController {
  private static final String VIEW = "quote/cash-settings";

  private final Tenants tenants;
  private final CoinSettings settings;

  CoinSettingsController(Tenants tenants, CoinSettings settings) {
    this.tenants = tenants;
    this.settings = settings;
  }

  @GetMapping
  String show(CurrentMember me, Model model) {
    model.addAttribute("steps", tenants.as(me.tenant(), settings::current).text());
    return VIEW;
  }

  @PostMapping
  String save(
      CurrentMember me,
      @RequestParam(defaultValue = "") String steps,
      Model model,
      HttpServletResponse response) {
    try {
      settings.set(me.tenant(), me.label(), CoinText.read(steps));
      return "redirect:/settings/cash-rounding?done=saved";
    } catch (InvalidInput refused) {
      return Refusal.show(VIEW, model, Map.of("steps", steps), refused, response);
    }
  }

  @Bean
  static SettingsTab cashRoundingTab() {
    return new SettingsTab("cash-rounding", "/settings/cash-rounding", "Cash rounding", true, 46);
  }
}
