package com.operanttechnologies.followup;

import java.time.Duration;

/**
 * How long a day lasts: 24 hours are real calendar days; any other length is a rehearsal in which a
 * fortnight can be watched in a minute, without windows.
 */
public record DayLength(Duration length) {

  /** Days as the calendar has them. */
  public static final DayLength CALENDAR = new DayLength(Duration.ofHours(24));

  public DayLength {
    if (!length.isPositive()) {
      throw new IllegalArgumentException("A day must be longer than nothing, but is " + length);
    }
  }

  public boolean isCalendar() {
    return length.equals(CALENDAR.length);
  }

  /** The span of so many rehearsal days. */
  public Duration days(long count) {
    return length.multipliedBy(count);
  }
}
