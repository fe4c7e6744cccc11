package com.operanttechnologies.metrics.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.MetricsAnswer.Read;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.shell.web.SettingsTab;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the numbers in follow-ups come from. */
@Controller
@RequestMapping("/settings/metrics")
class MetricsController {
  private static final String VIEW = "metrics/sources";
  private static final int ROWS_MORE = 2;

  private final MetricsSettings settings;

  MetricsController(MetricsSettings settings) {
    this.settings = settings;
  }

  @ModelAttribute
  void describe(CurrentMember me, Model model) {
    model.addAttribute("sources", settings.all(me));
  }

  @GetMapping
  String show(Model model) {
    model.addAttribute("form", SourceForm.blank());
    return VIEW;
  }

  @PostMapping
  String add(
      CurrentMember me, HttpServletRequest request, Model model, HttpServletResponse response) {
    SourceForm form = SourceForm.typed(request);
    try {
      settings.add(me, form);
      return "redirect:/settings/metrics?done=added";
    } catch (InvalidInput refused) {
      return Refusal.show(VIEW, model, form.withRows(1), refused, response);
    }
  }

  /** Asks the address as it is typed; nothing is kept. */
  @PostMapping("/test")
  String test(
      CurrentMember me, HttpServletRequest request, Model model, HttpServletResponse response) {
    SourceForm form = SourceForm.typed(request);
    try {
      answered(model, settings.test(me, form));
      model.addAttribute("form", form.withRows(1));
      return VIEW;
    } catch (InvalidInput refused) {
      return Refusal.show(VIEW, model, form.withRows(1), refused, response);
    }
  }

  @PostMapping("/rows")
  String rows(HttpServletRequest request, Model model) {
    model.addAttribute("form", SourceForm.typed(request).withRows(ROWS_MORE));
    return VIEW;
  }

  @PostMapping("/{id}/reading")
  String read(CurrentMember me, @PathVariable UUID id, Model model) {
    answered(model, settings.read(me, id));
    describe(me, model);
    return show(model);
  }

  @PostMapping("/{id}/removal")
  String remove(CurrentMember me, @PathVariable UUID id) {
    settings.remove(me, id);
    return "redirect:/settings/metrics?done=removed";
  }

  private static void answered(Model model, MetricsAnswer answer) {
    switch (answer) {
      case Read read -> model.addAttribute("read", read);
      case NotRead silent -> model.addAttribute("failure", silent.reason());
    }
  }

  @Bean
  static SettingsTab metricsTab() {
    return new SettingsTab("metrics", "/settings/metrics", "Metrics", true, 60);
  }
}
