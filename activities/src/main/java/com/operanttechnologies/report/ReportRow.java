package com.operanttechnologies.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The figures of some follow-ups; docs/reports.md defines each.
 *
 * @param replyTime the median; absent without replies
 * @param money of the accepted quotes, one a currency
 */
public record ReportRow(
    String key, String label, Figures figures, @Nullable Duration replyTime, List<Money> money) {

  public ReportRow {
    money = List.copyOf(money);
  }

  /** Counts of mails; what came back is counted with the mail it belongs to. */
  public record Figures(
      int planned,
      int sent,
      int replied,
      int bounced,
      int complained,
      int unsubscribed,
      int accepted) {

    /** A count in per cent of what was sent, with one decimal. */
    public String rate(int count) {
      return sent == 0 ? "" : String.format(Locale.ROOT, "%.1f", 100.0 * count / sent);
    }
  }

  /** What accepted quotes are worth when first due, with tax; never added across currencies. */
  public record Money(String currency, BigDecimal amount) {}

  /** The median as people say it. */
  public String replyTimeWords() {
    if (replyTime == null) {
      return "";
    }
    long minutes = replyTime.toMinutes();
    if (minutes < 60) {
      return minutes + " min";
    }
    return minutes < 48 * 60 ? minutes / 60 + " h" : minutes / (24 * 60) + " days";
  }
}
