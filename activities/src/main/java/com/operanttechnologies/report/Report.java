package com.operanttechnologies.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What follow-ups led to within some days.
 *
 * @param total all of them in one row
 * @param course what was sent and answered, step by step through the time
 */
public record Report(
    Range range, Dimension by, List<ReportRow> rows, ReportRow total, List<Point> course) {

  public Report {
    rows = List.copyOf(rows);
    course = List.copyOf(course);
  }

  /** One day, week or month, by its first day. */
  public record Point(LocalDate from, int sent, int replied) {}
}
