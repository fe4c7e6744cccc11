package com.operanttechnologies.quote.web.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves, copies and removes rows for those without scripts: {@code up:2}, {@code down:0}, {@code
 * copy:1}, {@code remove:1}.
 */
public final class RowOrder {
  private static final Pattern ASKED = Pattern.compile("(up|down|copy|remove):([0-9]{1,4})");

  private RowOrder() {}

  /** The rows as asked for; what asks for nothing that can be done changes nothing. */
  public static List<LineForm> asked(List<LineForm> rows, String asked) {
    List<LineForm> ordered = new ArrayList<>(rows);
    Matcher parts = ASKED.matcher(asked);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) >= rows.size()) {
      return ordered;
    }
    int row = Integer.parseInt(parts.group(2));
    int other = parts.group(1).equals("up") ? row - 1 : row + 1;
    if (parts.group(1).equals("remove")) {
      ordered.remove(row);
    } else if (parts.group(1).equals("copy")) {
      ordered.add(row + 1, rows.get(row).copied());
    } else if (other >= 0 && other < rows.size()) {
      Collections.swap(ordered, row, other);
    }
    return ordered;
  }
}
