package com.operanttechnologies.report.web;

import com.operanttechnologies.engine.csv.CsvExport;
import com.operanttechnologies.report.Report;
import com.operanttechnologies.report.ReportRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report as CSV; money stands as {@code EUR 12.00; USD 3.00}. */
public final class ReportCsv {
  private ReportCsv() {}

  public static void write(Report report, HttpServletResponse response) throws IOException {
    String by = report.by().code();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"report-%s-%s-%s.csv\""
            .formatted(by, report.range().from(), report.range().until()));
    CsvExport out =
        new CsvExport(response.getWriter())
            .row(
                by,
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
