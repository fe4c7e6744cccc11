package com.operanttechnologies.followup.sequence;

import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.tenant.Organisation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sending windows as columns and as text, such as {@code mon,tue 09:00-17:00}. */
public final class Windows {
  private Windows() {}

  public static SendingWindow of(List<String> days, LocalTime from, LocalTime until) {
    return new SendingWindow(
        days.stream().map(Windows::day).collect(Collectors.toSet()), from, until);
  }

  /** Those of an organisation, which hold where nothing narrower does. */
  public static SendingWindow of(Organisation organisation) {
    return of(organisation.windowDays(), organisation.windowFrom(), organisation.windowUntil());
  }

  /** Absent where the columns are. */
  public static @Nullable SendingWindow read(ResultSet row) throws SQLException {
    String days = row.getString("window_days");
    return days == null
        ? null
        : of(
            List.of(days.split(",")),
            Objects.requireNonNull(row.getObject("window_from", LocalTime.class)),
            Objects.requireNonNull(row.getObject("window_until", LocalTime.class)));
  }

  /** The days in their order. */
  static @Nullable String days(@Nullable SendingWindow window) {
    return window == null ? null : String.join(",", codes(window));
  }

  /** The days in their order, such as {@code mon}. */
  public static List<String> codes(SendingWindow window) {
    return window.days().stream().sorted().map(Windows::code).toList();
  }

  public static String text(SendingWindow window) {
    return days(window) + " " + window.from() + "-" + window.until();
  }

  /** For people: {@code Monday to Friday, 09:00 to 17:00}. */
  public static String words(SendingWindow window) {
    List<String> runs = new ArrayList<>();
    List<DayOfWeek> run = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (window.days().contains(day)) {
        run.add(day);
      } else {
        close(run, runs);
      }
    }
    close(run, runs);
    return String.join(", ", runs) + ", " + window.from() + " to " + window.until();
  }

  private static void close(List<DayOfWeek> run, List<String> runs) {
    if (run.size() > 2) {
      runs.add(name(run.getFirst()) + " to " + name(run.getLast()));
    } else {
      run.forEach(day -> runs.add(name(day)));
    }
    run.clear();
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /**
   * Reads what {@link #text} wrote; nothing where nothing was typed.
   *
   * @throws IllegalArgumentException in words
   */
  public static @Nullable SendingWindow parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String[] parts = text.strip().toLowerCase(Locale.ROOT).split("\\s+|(?<=\\d)\\s*-\\s*");
    try {
      return of(
          Arrays.stream(parts[0].split(",")).filter(day -> !day.isBlank()).toList(),
          LocalTime.parse(parts[1]),
          LocalTime.parse(parts[2]));
    } catch (DateTimeParseException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("Say days and hours, such as mon,tue,wed 09:00-17:00", e);
    }
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  /** From its first three letters, in English. */
  private static DayOfWeek day(String code) {
    String wanted = code.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(DayOfWeek.values())
        .filter(
            day -> wanted.length() >= 3 && day.name().toLowerCase(Locale.ROOT).startsWith(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No day of the week: " + code));
  }
}
