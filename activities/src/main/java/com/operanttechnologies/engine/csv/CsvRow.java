package com.operanttechnologies.engine.csv;

import java.util.List;

/** A row of a file; its line is where it begins, counted from 1 with the head. */
public record CsvRow(int line, List<String> cells) {
  public CsvRow {
    cells = List.copyOf(cells);
  }
}
