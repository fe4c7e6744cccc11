package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.FollowUpTasks;
import com.operanttechnologies.quote.approval.ApprovalDesk;
import com.operanttechnologies.quote.today.Today;
import com.operanttechnologies.shell.web.NavEntry;
import com.operanttechnologies.tenant.Tenants;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what needs somebody, and how much is open, expiring and won. */
@Controller
class TodayController {
  private final Today today;
  private final ApprovalDesk approvals;
  private final Tenants tenants;
  private final FollowUpTasks tasks;

  TodayController(Today today, ApprovalDesk approvals, Tenants tenants, FollowUpTasks tasks) {
    this.today = today;
    this.approvals = approvals;
    this.tenants = tenants;
    this.tasks = tasks;
  }

  @GetMapping("/today")
  String show(CurrentMember me, Model model) {
    model.addAttribute("today", today.of(me.tenant()));
    model.addAttribute("approvals", approvals.waitingFor(me.tenant(), me.memberId()));
    model.addAttribute("tasks", tenants.as(me.tenant(), () -> tasks.openFor(me.memberId())));
    return "today/show";
  }

  @Bean
  static NavEntry todayEntry() {
    return new NavEntry("today", "/today", "Today", "today", "t", true, 10);
  }
}
