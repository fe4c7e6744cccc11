package com.operanttechnologies.shell.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What needs me today. */
@Controller
class TodayController {

  @GetMapping("/today")
  String today() {
    return "today/show";
  }

  @Bean
  static NavEntry todayEntry() {
    return new NavEntry("today", "/today", "Today", "today", "t", true, 10);
  }
}
