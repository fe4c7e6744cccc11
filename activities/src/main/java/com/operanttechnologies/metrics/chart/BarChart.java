package com.operanttechnologies.metrics.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;
import java.util.List;

/** Bars of numbers that stand on zero, the oldest left and the last one strongest. */
record BarChart(int width, int height, Color bar, Color ground) {
  private static final int MOST = 60;
  private static final double MARGIN = 4;
  private static final double GAP = 0.28;

  /** The picture; of more than sixty numbers the last sixty. Needs at least one. */
  byte[] png(List<BigDecimal> points) {
    var values =
        points.subList(Math.max(0, points.size() - MOST), points.size()).stream()
            .mapToDouble(BigDecimal::doubleValue)
            .toArray();
    return new Picture(width, height, ground).png(pen -> draw(pen, values));
  }

  private void draw(Graphics2D pen, double[] values) {
    double low = 0;
    double high = 0;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double unit = (height - 2 * MARGIN) / (high == low ? 1 : high - low);
    double zero = MARGIN + high * unit;
    double step = (width - 2 * MARGIN) / Math.max(values.length, 6);
    Color pale = Picture.mixed(bar, ground, 0.55);
    for (int i = 0; i < values.length; i++) {
      double size = Math.max(1, Math.abs(values[i]) * unit);
      double top = values[i] < 0 ? zero : zero - size;
      pen.setColor(i == values.length - 1 ? bar : pale);
      pen.fill(
          new RoundRectangle2D.Double(
              MARGIN + i * step + step * GAP / 2, top, step * (1 - GAP), size, 3, 3));
    }
    pen.setColor(Picture.mixed(Color.BLACK, ground, 0.35));
    pen.fill(new Rectangle2D.Double(MARGIN, zero - 0.5, width - 2 * MARGIN, 1));
  }
}
