package com.operanttechnologies.quote.web.recipient;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.shell.web.SettingsTab;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The settings page about signing. */
@Controller
@RequestMapping("/settings/signing")
class SigningSettingsController {
  private final SigningSettings settings;

  SigningSettingsController(SigningSettings settings) {
    this.settings = settings;
  }

  @GetMapping
  String show(CurrentMember me, Model model) {
    model.addAttribute("stepUp", settings.rule(me.tenant()).code());
    return "quote/signing-settings";
  }

  @PostMapping
  String save(CurrentMember me, @RequestParam(defaultValue = "") String stepUp) {
    settings.set(me.tenant(), me.label(), stepUp);
    return "redirect:/settings/signing?done=saved";
  }

  @Bean
  static SettingsTab signingTab() {
    return new SettingsTab("signing", "/settings/signing", "Signing", true, 45);
  }
}
