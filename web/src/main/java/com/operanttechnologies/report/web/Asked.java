package com.operanttechnologies.report.web;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.report.Dimension;
import com.operanttechnologies.report.Range;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Which report somebody asks for; the last 30 days by sequence unless told otherwise. */
public record Asked(Range range, Dimension by) {
  private static final int DAYS = 30;

  /**
   * @throws InvalidInput naming what cannot be understood
   */
  public static Asked of(
      @Nullable String from, @Nullable String until, @Nullable String by, ZoneId zone) {
    LocalDate last = day("until", until, LocalDate.now(zone));
    return new Asked(
        new Range(day("from", from, last.minusDays(DAYS - 1)), last, zone),
        by == null || by.isBlank()
            ? Dimension.SEQUENCE
            : Dimension.ofCode(by)
                .orElseThrow(() -> new InvalidInput("by", "There is no such report")));
  }

  private static LocalDate day(String field, @Nullable String entered, LocalDate usual) {
    try {
      return entered == null || entered.isBlank() ? usual : LocalDate.parse(entered.strip());
    } catch (DateTimeParseException e) {
      throw new InvalidInput(field, "Enter a day such as 2026-05-03");
    }
  }

  /** The same as the query of an address. */
  public String query() {
    return "from=" + range.from() + "&until=" + range.until() + "&by=" + by.code();
  }
}
