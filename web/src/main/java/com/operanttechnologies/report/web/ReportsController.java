package com.operanttechnologies.report.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotAllowed;
import com.operanttechnologies.report.ComplaintWatch;
import com.operanttechnologies.report.Dimension;
import com.operanttechnologies.report.Report;
import com.operanttechnologies.report.Reports;
import com.operanttechnologies.shell.web.NavEntry;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What follow-ups lead to, and whether too many people complain. */
@Controller
@RequestMapping("/reports")
class ReportsController {
  private final Tenants tenants;
  private final Reports reports;
  private final ComplaintWatch complaints;

  ReportsController(Tenants tenants, Reports reports, ComplaintWatch complaints) {
    this.tenants = tenants;
    this.reports = reports;
    this.complaints = complaints;
  }

  @GetMapping
  String show(
      CurrentMember me,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String until,
      @RequestParam(required = false) @Nullable String by,
      Model model,
      HttpServletResponse response) {
    Asked asked;
    try {
      asked = Asked.of(from, until, by, me.zone());
    } catch (InvalidInput refused) {
      response.setStatus(422);
      model.addAttribute("errors", refused.byField());
      asked = Asked.of(null, null, null, me.zone());
    }
    fill(me, asked, model);
    return "report/show";
  }

  private void fill(CurrentMember me, Asked asked, Model model) {
    tenants.run(
        me.tenant(),
        () -> {
          Report report = reports.of(asked.range(), asked.by());
          model.addAttribute("report", report);
          model.addAttribute("chart", CourseChart.of(report));
          model.addAttribute("complaints", complaints.rates());
        });
    model.addAttribute("query", asked.query());
    model.addAttribute("dimensions", Dimension.values());
  }

  /** Follow-ups leave again, and complaints are counted anew. */
  @PostMapping("/complaints/review")
  String review(CurrentMember me) {
    if (!me.isAdmin()) {
      throw new NotAllowed("Only an admin can let follow-ups leave again");
    }
    tenants.run(me.tenant(), complaints::review);
    return "redirect:/reports?done=reviewed";
  }

  @Bean
  static NavEntry reportsEntry() {
    return new NavEntry("reports", "/reports", "Reports", "chart", "r", false, 45);
  }
}
