package com.operanttechnologies.metrics;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A small line of numbers as a PNG, drawn at twice its size for sharp screens, on an opaque ground:
 * a transparent one disappears where a mail program turns the page dark.
 */
public record Sparkline(int width, int height, Color line, Color ground) {
  private static final int SCALE = 2;
  private static final double MARGIN = 7;
  private static final float STROKE = 2f;
  private static final double DOT = 3.5;

  /** The picture, oldest point left; needs at least one point. */
  public byte[] png(List<BigDecimal> points) {
    var image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    try {
      pen.scale(SCALE, SCALE);
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      draw(pen, positions(points));
    } finally {
      pen.dispose();
    }
    return encoded(image);
  }

  private void draw(Graphics2D pen, List<Point2D> positions) {
    pen.setColor(ground);
    pen.fillRect(0, 0, width, height);
    var path = path(positions);
    pen.setPaint(new GradientPaint(0, 0, mixed(0.26), 0, height, ground));
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

  private Color mixed(double share) {
    return new Color(
        mixed(line.getRed(), ground.getRed(), share),
        mixed(line.getGreen(), ground.getGreen(), share),
        mixed(line.getBlue(), ground.getBlue(), share));
  }

  private static int mixed(int over, int under, double share) {
    return (int) Math.round(over * share + under * (1 - share));
  }

  private static byte[] encoded(BufferedImage image) {
    var out = new ByteArrayOutputStream(4_096);
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
