package com.operanttechnologies.contact.imports.row;

import java.util.List;

/** A row that cannot be taken: where it stands, what is wrong, and its cells as they were. */
public record RefusedRow(int line, String problem, List<String> cells) {
  public RefusedRow {
    cells = List.copyOf(cells);
  }
}
