package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.Countries;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.shell.web.SettingsTab;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The country whose public holidays count where a contact's is not known. */
@Controller
@RequestMapping("/settings/follow-ups")
class FollowUpSettingsController {
  private static final String VIEW = "followup/settings";

  private final Tenants tenants;
  private final Countries countries;
  private final Enrollments enrollments;

  FollowUpSettingsController(Tenants tenants, Countries countries, Enrollments enrollments) {
    this.tenants = tenants;
    this.countries = countries;
    this.enrollments = enrollments;
  }

  @GetMapping
  String show(CurrentMember me, Model model) {
    tenants.run(
        me.tenant(),
        () -> {
          String chosen = countries.ofTenant();
          model.addAttribute("country", chosen == null ? "" : chosen);
          model.addAttribute("countries", options());
        });
    return VIEW;
  }

  private Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("", "None: holidays do not matter");
    countries.known().stream()
        .map(code -> Locale.of("", code))
        .sorted(Comparator.comparing(country -> country.getDisplayCountry(Locale.ENGLISH)))
        .forEach(country ->
            options.put(country.getCountry(), country.getDisplayCountry(Locale.ENGLISH)));
    return options;
  }

  @PostMapping
  String save(
      CurrentMember me,
      @RequestParam(defaultValue = "") String country,
      Model model,
      HttpServletResponse response) {
    try {
      tenants.run(
          me.tenant(),
          () -> {
            countries.choose(country);
            enrollments.replanAll();
          });
      return "redirect:/settings/follow-ups?done=saved";
    } catch (InvalidInput refused) {
      show(me, model);
      return Refusal.show(VIEW, model, Map.of("country", country), refused, response);
    }
  }

  @Bean
  static SettingsTab followUpsTab() {
    return new SettingsTab("follow-ups", "/settings/follow-ups", "Follow-ups", true, 55);
  }
}
