package com.operanttechnologies.metrics.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A small line of numbers as a PNG. */
public record Sparkline(int width, int height, Color line, Color ground) {
  private static final double MARGIN = 7;
  private static final float STROKE = 2f;
  private static final double DOT = 3.5;

  /** The picture, oldest point left; needs at least one point. */
  public byte[] png(List<BigDecimal> points) {
    return new Picture(width, height, ground).png(pen -> draw(pen, positions(points)));
  }

  private void draw(Graphics2D pen, List<Point2D> positions) {
    var path = path(positions);
    pen.setPaint(new GradientPaint(0, 0, Picture.mixed(line, ground, 0.26), 0, height, ground));
    pen.fill(area(path, positions));
    pen.setColor(line);
    pen.setStroke(new BasicStroke(STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(path);
    dot(pen, positions.getLast(), DOT + 2, ground);
    dot(pen, positions.getLast(), DOT, line);
  }

  private List<Point2D> positions(List<BigDecimal> points) {
    var values = points.stream().mapToDouble(BigDecimal::doubleValue).toArray();
    var low = Arrays.stream(values).min().orElseThrow();
    var high = Arrays.stream(values).max().orElseThrow();
    var step = (width - 2 * MARGIN) / Math.max(1, values.length - 1);
    return IntStream.range(0, values.length)
        .<Point2D>mapToObj(i -> {
          var share = high == low ? 0.5 : (values[i] - low) / (high - low);
          var y = height - MARGIN - share * (height - 2 * MARGIN);
          return new Point2D.Double(values.length == 1 ? width / 2.0 : MARGIN + i * step, y);
        })
        .toList();
  }

  private static Path2D path(List<Point2D> positions) {
    var path = new Path2D.Double();
    path.moveTo(positions.getFirst().getX(), positions.getFirst().getY());
    positions.forEach(point -> path.lineTo(point.getX(), point.getY()));
    return path;
  }

  private Path2D area(Path2D path, List<Point2D> positions) {
    var area = new Path2D.Double(path);
    area.lineTo(positions.getLast().getX(), height);
    area.lineTo(positions.getFirst().getX(), height);
    area.closePath();
    return area;
  }

  private static void dot(Graphics2D pen, Point2D at, double radius, Color color) {
    pen.setColor(color);
    pen.fill(new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius));
  }
}
