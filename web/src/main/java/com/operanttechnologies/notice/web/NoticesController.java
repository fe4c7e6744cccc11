package com.operanttechnologies.notice.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.notice.Notices;
import com.operanttechnologies.shell.web.UnreadNotices;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A member's notices, and the number on the bell. */
@Controller
class NoticesController {
  private static final int NEWEST = 100;

  private final Notices notices;

  NoticesController(Notices notices) {
    this.notices = notices;
  }

  @GetMapping("/notices")
  String list(CurrentMember me, Model model) {
    model.addAttribute("notices", notices.of(me.tenant(), me.memberId(), NEWEST));
    return "notice/list";
  }

  @PostMapping("/notices/reading")
  String read(CurrentMember me) {
    notices.markRead(me.tenant(), me.memberId());
    return "redirect:/notices";
  }

  @Bean
  static UnreadNotices unreadNotices(Notices notices) {
    return notices::unread;
  }
}
