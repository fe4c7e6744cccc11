package com.operanttechnologies.shell.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The bare address leads to what needs me today. */
@Controller
class HomeController {

  @GetMapping("/")
  String home() {
    return "redirect:/today";
  }
}
