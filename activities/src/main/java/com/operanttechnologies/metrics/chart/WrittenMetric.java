package com.operanttechnologies.metrics.chart;

import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.metrics.chart.MetricChange.Trend;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A metric in words, for templates; what does not apply is empty.
 *
 * @param change how it moved, such as +3 (+6.7%)
 * @param since since when, such as “since 1 Mar”
 * @param trend up, down, flat or none
 * @param tone good, bad or neutral
 * @param range between which numbers the readings lie
 * @param alt everything that a picture of it shows
 */
public record WrittenMetric(
    String key,
    String label,
    String value,
    String change,
    String since,
    String trend,
    String tone,
    String range,
    String alt) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedPattern("MMMd");

  /** The metric in the reader's language and zone. */
  public static WrittenMetric of(MetricView view, Locale locale, ZoneId zone) {
    Words words = Words.of("metrics", locale);
    MetricChange change = view.change();
    String range =
        view.hasLine()
            ? words.say("range", view.points().size(), view.lowest(), view.highest())
            : "";
    String number = words.say("alt.number", view.label(), view.value());
    return new WrittenMetric(
        view.key(),
        view.label(),
        view.value(),
        change == null ? "" : change(change, words),
        change == null ? "" : since(change, words, day(change.since(), locale, zone)),
        change == null ? "none" : lower(change.trend()),
        change == null ? "neutral" : lower(change.tone()),
        range,
        range.isEmpty() ? number : words.say("alt.line", number, range));
  }

  private static String change(MetricChange change, Words words) {
    if (change.trend() == Trend.FLAT) {
      return "";
    }
    if (change.inPoints()) {
      return words.say("change.points", change.amount());
    }
    return change.percent().isEmpty()
        ? change.amount()
        : words.say("change.percent", change.amount(), change.percent());
  }

  private static String since(MetricChange change, Words words, String day) {
    return words.say(change.trend() == Trend.FLAT ? "unchanged" : "since", day);
  }

  private static String day(Instant at, Locale locale, ZoneId zone) {
    return DAY.withLocale(locale).withZone(zone).format(at);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
