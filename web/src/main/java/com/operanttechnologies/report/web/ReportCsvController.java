package com.operanttechnologies.report.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.engine.csv.CsvExport;
import com.operanttechnologies.report.Report;
import com.operanttechnologies.report.ReportRow;
import com.operanttechnologies.report.Reports;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A report as CSV; money stands as {@code EUR 12.00; USD 3.00}. */
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
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"report-%s-%s-%s.csv\""
            .formatted(asked.by().code(), asked.range().from(), asked.range().until()));
    CsvExport out =
        new CsvExport(response.getWriter())
            .row(
                asked.by().code(),
                "planned",
                "sent",
                "replied",
                "bounced",
                "complained",
                "unsubscribed",
                "accepted",
                "money",
                "median_reply_seconds");
    report.rows().forEach(row -> out.row(cells(row)));
  }

  private static List<@Nullable Object> cells(ReportRow row) {
    var figures = row.figures();
    var replyTime = row.replyTime();
    return Arrays.asList(
        row.label(),
        figures.planned(),
        figures.sent(),
        figures.replied(),
        figures.bounced(),
        figures.complained(),
        figures.unsubscribed(),
        figures.accepted(),
        row.money().stream()
            .map(money -> money.currency() + " " + money.amount().toPlainString())
            .collect(Collectors.joining("; ")),
        replyTime == null ? null : replyTime.toSeconds());
  }
}
