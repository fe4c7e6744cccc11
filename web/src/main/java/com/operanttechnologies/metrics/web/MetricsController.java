package com.operanttechnologies.metrics.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.shell.web.SettingsTab;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the numbers in follow-ups come from. */
@Controller
@RequestMapping("/settings/metrics")
class MetricsController {
  private final MetricsSettings settings;

  MetricsController(MetricsSettings settings) {
    this.settings = settings;
  }

  @GetMapping
  String show(CurrentMember me, Model model) {
    model.addAttribute("sources", settings.all(me));
    model.addAttribute("kinds", SourceWords.KINDS);
    model.addAttribute("leads", SourceWords.LEADS);
    return "metrics/sources";
  }

  /** Asks first: there is no way back. */
  @GetMapping("/{id}/removal")
  String removal(CurrentMember me, @PathVariable UUID id, Model model) {
    model.addAttribute("source", settings.get(me, id));
    model.addAttribute("places", settings.uses(me, id));
    return "metrics/source-removal";
  }

  @PostMapping("/{id}/removal")
  String remove(CurrentMember me, @PathVariable UUID id) {
    settings.remove(me, id);
    return "redirect:/settings/metrics?done=removed";
  }

  @Bean
  static SettingsTab metricsTab() {
    return new SettingsTab("metrics", "/settings/metrics", "Metrics", true, 60);
  }
}
