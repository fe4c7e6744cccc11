package com.operanttechnologies.report.web;

import com.operanttechnologies.report.Report;
import com.operanttechnologies.report.Report.Point;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Mails sent and answered over the time as bars, in a box of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param top the number at the upper line
 */
public record CourseChart(int top, List<Bar> bars, List<Label> labels) {
  public static final int WIDTH = 720;
  public static final int HEIGHT = 220;

  private static final int LEFT = 36;
  private static final int FLOOR = 190;
  private static final int CEILING = 12;
  private static final int LABELS = 8;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  /** A bar of one kind, sent or replied. */
  public record Bar(String kind, int x, int y, int width, int height) {}

  /** A word below the bars. */
  public record Label(int x, String text) {}

  static CourseChart of(Report report) {
    List<Point> points = report.course();
    int top = roundUp(points.stream().mapToInt(Point::sent).max().orElse(0));
    int slot = Math.max(2, (WIDTH - LEFT) / Math.max(1, points.size()));
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      int x = LEFT + i * slot;
      int width = Math.max(1, Math.min(28, slot * 3 / 4));
      bars.add(bar("sent", x, width, points.get(i).sent(), top));
      bars.add(bar("replied", x, width, points.get(i).replied(), top));
    }
    return new CourseChart(top, bars, labels(points, slot));
  }

  private static int roundUp(int most) {
    int step = 1;
    while (step * 10 < most) {
      step *= 10;
    }
    return Math.max(1, (most + step - 1) / step * step);
  }

  private static Bar bar(String kind, int x, int width, int count, int top) {
    int height = Math.round((float) count * (FLOOR - CEILING) / top);
    return new Bar(kind, x, FLOOR - height, width, height);
  }

  private static List<Label> labels(List<Point> points, int slot) {
    int every = Math.max(1, (points.size() + LABELS - 1) / LABELS);
    return IntStream.range(0, points.size())
        .filter(i -> i % every == 0)
        .mapToObj(i -> new Label(LEFT + i * slot, DAY.format(points.get(i).from())))
        .toList();
  }
}
