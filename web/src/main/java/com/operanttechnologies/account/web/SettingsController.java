package com.operanttechnologies.account.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The settings begin with one's own profile. */
@Controller
class SettingsController {

  @GetMapping("/settings")
  String settings() {
    return "redirect:/settings/profile";
  }
}
