package com.operanttechnologies.tenant.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The colour and the logo that customers see. */
@Controller
@RequestMapping("/settings/brand")
class BrandController {
  private static final String VIEW = "tenant/brand";

  private final OrganisationSettings settings;

  BrandController(OrganisationSettings settings) {
    this.settings = settings;
  }

  @ModelAttribute
  void describe(CurrentMember me, Model model) {
    model.addAttribute("organisation", settings.of(me.tenant()));
  }

  @GetMapping
  String show() {
    return VIEW;
  }

  @PostMapping
  String colour(
      CurrentMember me, @RequestParam String accent, Model model, HttpServletResponse response) {
    try {
      settings.colour(me, accent);
      return "redirect:/settings/brand?done=colour";
    } catch (InvalidInput refused) {
      return Refusal.show(VIEW, model, Map.of("accent", accent), refused, response);
    }
  }

  @PostMapping("/logo")
  String logo(
      CurrentMember me, @RequestParam MultipartFile logo, Model model, HttpServletResponse response)
      throws IOException {
    try {
      settings.logo(me, logo.getBytes());
      return "redirect:/settings/brand?done=logo";
    } catch (InvalidInput refused) {
      return Refusal.show(VIEW, model, Map.of(), refused, response);
    }
  }

  @PostMapping("/logo/removal")
  String removeLogo(CurrentMember me) {
    settings.removeLogo(me);
    return "redirect:/settings/brand?done=removed";
  }
}
