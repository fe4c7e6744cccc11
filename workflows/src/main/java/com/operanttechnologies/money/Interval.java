package com.operanttechnologies.money;

/** How often a line is billed: once, every month or every year. */
public enum Interval {
  ONCE("once"),
  MONTH("month"),
  YEAR("year");

  private final String code;

  Interval(String code) {
    this.code = code;
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
    throw new InvalidPrice("interval", "An interval is once, month or year.");
  }
}
