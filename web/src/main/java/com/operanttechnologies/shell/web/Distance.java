package com.operanttechnologies.shell.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says an instant as people do: in 5 minutes, yesterday, in 3 days, 4 May. */
final class Distance {
  private static final DateTimeFormatter THIS_YEAR =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter OTHER_YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private Distance() {}

  static String say(Instant instant, Instant now, ZoneId zone) {
    Duration distance = Duration.between(now, instant);
    boolean ahead = !distance.isNegative();
    long minutes = distance.abs().toMinutes();
    if (minutes < 1) {
      return ahead ? "in a moment" : "just now";
    }
    if (minutes < 60) {
      return said(minutes, "minute", ahead);
    }
    LocalDate day = LocalDate.ofInstant(instant, zone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    return minutes < 12 * 60 ? said(minutes / 60, "hour", ahead) : days(day, today);
  }

  private static String days(LocalDate day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return "today";
    }
    if (Math.abs(days) == 1) {
      return days > 0 ? "tomorrow" : "yesterday";
    }
    if (Math.abs(days) <= 14) {
      return said(Math.abs(days), "day", days > 0);
    }
    return (day.getYear() == today.getYear() ? THIS_YEAR : OTHER_YEAR).format(day);
  }

  private static String said(long count, String unit, boolean ahead) {
    String words = count + " " + unit + (count == 1 ? "" : "s");
    return ahead ? "in " + words : words + " ago";
  }
}
