package com.operanttechnologies.mail.classification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups of {@code Name: value} lines, divided by blank lines (RFC 3464, section 2.1). */
record ReportFields(List<Map<String, String>> groups) {
  private static final int GROUPS = 50;
  private static final int LINES = 2_000;

  static ReportFields of(String text) {
    List<Map<String, String>> groups = new ArrayList<>();
    Map<String, String> group = new LinkedHashMap<>();
    String last = null;
    for (String line : text.lines().limit(LINES).toList()) {
      if (line.isBlank()) {
        if (!group.isEmpty() && groups.size() < GROUPS) {
          groups.add(group);
          group = new LinkedHashMap<>();
        }
        last = null;
      } else if (Character.isWhitespace(line.charAt(0)) && last != null) {
        group.merge(last, line.strip(), (before, more) -> before + " " + more);
      } else {
        last = field(line, group);
      }
    }
    if (!group.isEmpty() && groups.size() < GROUPS) {
      groups.add(group);
    }
    return new ReportFields(List.copyOf(groups));
  }

  private static @Nullable String field(String line, Map<String, String> group) {
    int colon = line.indexOf(':');
    if (colon <= 0 || colon > 80) {
      return null;
    }
    String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    group.putIfAbsent(name, line.substring(colon + 1).strip());
    return name;
  }

  /** The first value of this name in any group. */
  @Nullable String first(String name) {
    return groups.stream()
        .map(group -> group.get(name))
        .filter(value -> value != null && !value.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
