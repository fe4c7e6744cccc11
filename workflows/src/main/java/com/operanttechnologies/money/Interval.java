package com.operanttechnologies.money;

/** How often a line is billed: once, every month, every quarter or every year. */
public enum Interval {
  ONCE("once"),
  MONTH("month"),
  QUARTER("quarter"),
  YEAR("year");

  private final String code;

  Interval(String code) {
    this.code = code;
  }

  /** Whether it comes again. */
  public boolean recurs() {
    return this != ONCE;
  }

  /** How many months one period lasts; 0 for what is billed once. */
  public int months() {
    return switch (this) {
      case ONCE -> 0;
      case MONTH -> 1;
      case QUARTER -> 3;
      case YEAR -> 12;
    };
  }

  /** The name in JSON and in the database. */
  public String code() {
    return code;
  }

  public static Interval ofCode(String code) {
    for (Interval interval : values()) {
      if (interval.code.equals(code)) {
        return interval;
      }
    }
    throw new InvalidPrice("interval", "An interval is once, month, quarter or year.");
  }
}
