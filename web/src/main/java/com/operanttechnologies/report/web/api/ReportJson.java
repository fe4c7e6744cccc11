package com.operanttechnologies.report.web.api;

import com.operanttechnologies.report.Report;
import com.operanttechnologies.report.ReportRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follow-ups led to within some days of the organisation's calendar. */
record ReportJson(
    LocalDate from, LocalDate until, String timeZone, String by, List<Row> rows, Row total) {

  /**
   * Figures of some follow-ups.
   *
   * @param medianReplySeconds null without replies
   * @param money what accepted quotes are worth, one a currency
   */
  record Row(
      String key,
      String label,
      int planned,
      int sent,
      int replied,
      int bounced,
      int complained,
      int unsubscribed,
      int accepted,
      List<Amount> money,
      @Nullable Long medianReplySeconds) {

    static Row of(ReportRow row) {
      var figures = row.figures();
      var replyTime = row.replyTime();
      return new Row(
          row.key(),
          row.label(),
          figures.planned(),
          figures.sent(),
          figures.replied(),
          figures.bounced(),
          figures.complained(),
          figures.unsubscribed(),
          figures.accepted(),
          row.money().stream()
              .map(money -> new Amount(money.amount().toPlainString(), money.currency()))
              .toList(),
          replyTime == null ? null : replyTime.toSeconds());
    }
  }

  /** An amount as a decimal string. */
  record Amount(String amount, String currency) {}

  static ReportJson of(Report report) {
    return new ReportJson(
        report.range().from(),
        report.range().until(),
        report.range().zone().getId(),
        report.by().code(),
        report.rows().stream().map(Row::of).toList(),
        Row.of(report.total()));
  }
}
