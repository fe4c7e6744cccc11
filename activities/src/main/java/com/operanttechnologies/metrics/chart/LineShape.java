package com.operanttechnologies.metrics.chart;

import com.operanttechnologies.metrics.MetricPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A line of numbers over time as paths of SVG, for a page that draws it in its own colours. Left is
 * the first point and right the last one, in a box of the size given.
 *
 * @param dot a line without length at the last point: with round ends it is a dot
 */
public record LineShape(String line, String area, String dot) {
  private static final double MARGIN = 6;

  /** Needs at least two points, oldest first. */
  public static LineShape of(List<MetricPoint> points, int width, int height) {
    Instant start = points.getFirst().at();
    double span = Math.max(1, Duration.between(start, points.getLast().at()).toSeconds());
    double low = points.stream().mapToDouble(LineShape::number).min().orElseThrow();
    double high = points.stream().mapToDouble(LineShape::number).max().orElseThrow();
    StringBuilder line = new StringBuilder();
    String last = "";
    for (MetricPoint point : points) {
      double share = high == low ? 0.5 : (number(point) - low) / (high - low);
      double x =
          MARGIN + Duration.between(start, point.at()).toSeconds() / span * (width - 2 * MARGIN);
      last = at(x, height - MARGIN - share * (height - 2 * MARGIN));
      line.append(line.isEmpty() ? "M" : "L").append(last);
    }
    String area = line + "L" + at(width - MARGIN, height) + "L" + at(MARGIN, height) + "Z";
    return new LineShape(line.toString(), area, "M" + last + "h0");
  }

  private static double number(MetricPoint point) {
    return point.value().doubleValue();
  }

  private static String at(double x, double y) {
    return String.format(Locale.ROOT, "%.1f %.1f", x, y);
  }
}
