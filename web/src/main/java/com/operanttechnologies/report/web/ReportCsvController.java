package com.operanttechnologies.report.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.report.Report;
import com.operanttechnologies.report.Reports;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A report to download. */
@Controller
class ReportCsvController {
  private final Tenants tenants;
  private final Reports reports;

  ReportCsvController(Tenants tenants, Reports reports) {
    this.tenants = tenants;
    this.reports = reports;
  }

  @GetMapping("/reports.csv")
  void csv(
      CurrentMember me,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String until,
      @RequestParam(required = false) @Nullable String by,
      HttpServletResponse response)
      throws IOException {
    Asked asked = Asked.of(from, until, by, me.zone());
    Report report = tenants.as(me.tenant(), () -> reports.of(asked.range(), asked.by()));
    ReportCsv.write(report, response);
  }
}
