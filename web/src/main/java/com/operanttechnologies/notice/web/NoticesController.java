package com.operanttechnologies.notice.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.notice.GatheredMails;
import com.operanttechnologies.notice.Notices;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.UnreadNotices;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's notices, and the number on the bell. */
@Controller
class NoticesController {
  private static final int NEWEST = 100;
  private static final int MAILS = 50;

  private final Tenants tenants;
  private final Notices notices;
  private final GatheredMails gathered;

  NoticesController(Tenants tenants, Notices notices, GatheredMails gathered) {
    this.tenants = tenants;
    this.notices = notices;
    this.gathered = gathered;
  }

  @GetMapping("/notices")
  String list(CurrentMember me, Model model) {
    model.addAttribute("notices", notices.of(me.tenant(), me.memberId(), NEWEST));
    return "notice/list";
  }

  /** The mails that one notice stands for. */
  @GetMapping("/notices/{id}")
  String mails(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID after,
      Model model) {
    tenants.run(
        me.tenant(),
        () -> {
          model.addAttribute(
              "reason",
              gathered
                  .reason(me.memberId(), id)
                  .orElseThrow(() -> new NotFound("The notice of many mails")));
          model.addAttribute(
              "mails",
              Page.of(
                  gathered.of(me.memberId(), id, after, MAILS + 1),
                  MAILS,
                  mail -> mail.id().toString()));
        });
    model.addAttribute("notice", id);
    model.addAttribute("later", after != null);
    return "notice/mails";
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
