package com.operanttechnologies.mail.web.inbox;

import com.operanttechnologies.problem.InvalidInput;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Until when a thread can be put out of sight: nine o'clock of a coming day. */
enum Snooze {
  TOMORROW("Tomorrow", day -> day.plusDays(1)),
  MONDAY("Next Monday", day -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))),
  WEEK("In a week", day -> day.plusWeeks(1)),
  MONTH("In a month", day -> day.plusMonths(1));

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final String words;
  private final UnaryOperator<LocalDate> day;

  Snooze(String words, UnaryOperator<LocalDate> day) {
    this.words = words;
    this.day = day;
  }

  Instant from(Instant now, ZoneId zone) {
    return day.apply(LocalDate.ofInstant(now, zone)).atTime(MORNING).atZone(zone).toInstant();
  }

  static Snooze ofCode(String code) {
    return Arrays.stream(values())
        .filter(snooze -> snooze.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("until", "Choose one of the times"));
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(snooze -> words.put(snooze.code(), snooze.words));
    return words;
  }
}
