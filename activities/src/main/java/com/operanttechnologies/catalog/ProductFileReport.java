package com.operanttechnologies.catalog;

import java.util.List;

/**
 * What a file of products does, or would do.
 *
 * @param written false after a dry run, and where a single row cannot be taken
 */
public record ProductFileReport(
    boolean written, int rows, int added, int changed, List<RowProblem> problems) {
  public ProductFileReport {
    problems = List.copyOf(problems);
  }

  /** What is wrong in a line of the file, the head being line 1. */
  public record RowProblem(int line, String column, String message) {}
}
