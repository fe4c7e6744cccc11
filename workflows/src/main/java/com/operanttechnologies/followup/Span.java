package com.operanttechnologies.followup;

import java.util.Locale;

/** A stretch of time as people plan it: so many hours, days or working days. */
public record Span(int amount, Unit unit) {
  private static final int LONGEST_DAYS = 3_650;

  public Span {
    int longest = unit == Unit.HOURS ? 24 * LONGEST_DAYS : LONGEST_DAYS;
    if (amount < 0 || amount > longest) {
      throw new IllegalArgumentException(
          "A step waits between 0 and " + longest + " " + unit.words() + ", not " + amount);
    }
  }

  public static Span days(int amount) {
    return new Span(amount, Unit.DAYS);
  }

  /** Reads what {@link #code} wrote, such as {@code 3 working_days}. */
  public static Span parse(String code) {
    String[] parts = code.strip().split("\\s+", 2);
    try {
      return new Span(Integer.parseInt(parts[0]), Unit.ofCode(parts.length < 2 ? "" : parts[1]));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Say a number and a unit, such as 3 days", e);
    }
  }

  public String code() {
    return amount + " " + unit.code();
  }

  /** Such as {@code 1 hour} or {@code 3 working days}. */
  public String words() {
    String unitWords = unit.words();
    return amount
        + " "
        + (amount == 1 ? unitWords.substring(0, unitWords.length() - 1) : unitWords);
  }

  /** What is counted. */
  public enum Unit {
    /** Sixty minutes each, whatever the clocks do. */
    HOURS,
    /** Calendar days at the same local time. */
    DAYS,
    /** Days of the sending window that are no public holiday. */
    WORKING_DAYS;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
      return code().replace('_', ' ');
    }

    public static Unit ofCode(String code) {
      for (Unit unit : values()) {
        if (unit.code().equals(code.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))) {
          return unit;
        }
      }
      throw new IllegalArgumentException("Count hours, days or working_days");
    }
  }
}
