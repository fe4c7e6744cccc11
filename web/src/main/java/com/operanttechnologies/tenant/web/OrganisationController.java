package com.operanttechnologies.tenant.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.shell.web.Regions;
import com.operanttechnologies.tenant.Organisation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Name, address, language, currency and the hours in which follow-ups leave. */
@Controller
@RequestMapping("/settings/organisation")
class OrganisationController {
  private static final String VIEW = "tenant/organisation";
  private static final Map<String, String> DAYS = days();

  private final OrganisationSettings settings;

  OrganisationController(OrganisationSettings settings) {
    this.settings = settings;
  }

  @GetMapping
  String show(CurrentMember me, Model model) {
    model.addAttribute("form", OrganisationForm.of(described(me, model)));
    return VIEW;
  }

  @PostMapping
  String save(CurrentMember me, OrganisationForm form, Model model, HttpServletResponse response) {
    try {
      settings.describe(me, form);
      return "redirect:/settings/organisation?done=saved";
    } catch (InvalidInput refused) {
      described(me, model);
      return Refusal.show(VIEW, model, form, refused, response);
    }
  }

  private Organisation described(CurrentMember me, Model model) {
    Organisation organisation = settings.of(me.tenant());
    model.addAttribute("organisation", organisation);
    model.addAttribute("zones", Regions.including(organisation.zone().getId()));
    model.addAttribute("days", DAYS);
    return organisation;
  }

  private static Map<String, String> days() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("mon", "Monday");
    words.put("tue", "Tuesday");
    words.put("wed", "Wednesday");
    words.put("thu", "Thursday");
    words.put("fri", "Friday");
    words.put("sat", "Saturday");
    words.put("sun", "Sunday");
    return words;
  }
}
