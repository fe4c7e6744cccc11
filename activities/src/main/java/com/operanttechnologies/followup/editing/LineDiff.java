package com.operanttechnologies.followup.editing;

import com.operanttechnologies.followup.template.Part;
import com.operanttechnologies.followup.template.TemplateParts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two texts line by line: what both have, what was taken out and what came in. */
public final class LineDiff {
  private static final int MOST_LINES = 2_000;

  private LineDiff() {}

  /** What became of a line. */
  public enum Change {
    KEPT,
    REMOVED,
    ADDED
  }

  /** A line of either text. */
  public record Line(Change change, String text) {}

  /** By the words for each part; parts that say the same are left out. */
  public static Map<String, List<Line>> ofParts(TemplateParts older, TemplateParts newer) {
    Map<String, List<Line>> changes = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      if (!older.source(part).equals(newer.source(part))) {
        changes.put(part.words(), of(older.source(part), newer.source(part)));
      }
    }
    return changes;
  }

  /** The lines in order, a removed one before the one that stands in its place. */
  public static List<Line> of(String older, String newer) {
    List<String> before = older.lines().limit(MOST_LINES).toList();
    List<String> after = newer.lines().limit(MOST_LINES).toList();
    int[][] common = common(before, after);
    List<Line> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        lines.add(new Line(Change.KEPT, before.get(i)));
        i++;
        j++;
      } else if (j >= after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
        lines.add(new Line(Change.REMOVED, before.get(i++)));
      } else {
        lines.add(new Line(Change.ADDED, after.get(j++)));
      }
    }
    return lines;
  }

  /** How many lines the rests of both have in common, from each place on. */
  private static int[][] common(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
