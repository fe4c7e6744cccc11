package com.operanttechnologies.followup;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The hours in which mail may reach somebody, by the recipient's own clock: from inclusive, until
 * exclusive; an {@code until} of midnight means the end of the day.
 */
public record SendingWindow(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

  /** Monday to Friday, nine to five. */
  public static final SendingWindow WORKING_HOURS =
      new SendingWindow(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0));

  public SendingWindow {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("A sending window needs at least one day");
    }
    if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
      throw new IllegalArgumentException(
          "A sending window must open before it closes, but opens at "
              + from
              + " and closes at "
              + until);
    }
    days = Set.copyOf(days);
  }

  /** The wanted instant if it lies in the window, else the next one at which the window opens. */
  public Instant next(Instant wanted, ZoneId zone) {
    if (contains(wanted, zone)) {
      return wanted;
    }
    var day = wanted.atZone(zone).toLocalDate();
    while (true) {
      var opening = opening(day, wanted, zone);
      if (opening.isPresent()) {
        return opening.get();
      }
      day = day.plusDays(1);
    }
  }

  /** Whether mail may be sent at this instant. */
  public boolean contains(Instant instant, ZoneId zone) {
    var local = instant.atZone(zone);
    return days.contains(local.getDayOfWeek()) && isOpenAt(local.toLocalTime());
  }

  private boolean isOpenAt(LocalTime time) {
    return !time.isBefore(from) && (until.equals(LocalTime.MIDNIGHT) || time.isBefore(until));
  }

  /** A change of the clocks can swallow a short window whole: then the day has no opening. */
  private Optional<Instant> opening(LocalDate day, Instant wanted, ZoneId zone) {
    return LocalTimes.candidates(LocalDateTime.of(day, from), zone).stream()
        .filter(candidate -> !candidate.isBefore(wanted))
        .filter(candidate -> contains(candidate, zone))
        .findFirst();
  }
}
