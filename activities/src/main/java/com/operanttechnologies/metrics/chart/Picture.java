package com.operanttechnologies.metrics.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/**
 * A small PNG, drawn at twice its size for sharp screens, on an opaque ground: a transparent one
 * disappears where a mail program turns the page dark.
 */
record Picture(int width, int height, Color ground) {
  private static final int SCALE = 2;

  byte[] png(Consumer<Graphics2D> drawing) {
    var image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    try {
      pen.scale(SCALE, SCALE);
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      pen.setColor(ground);
      pen.fillRect(0, 0, width, height);
      drawing.accept(pen);
    } finally {
      pen.dispose();
    }
    return encoded(image);
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

  static Color mixed(Color over, Color under, double share) {
    return new Color(
        mixed(over.getRed(), under.getRed(), share),
        mixed(over.getGreen(), under.getGreen(), share),
        mixed(over.getBlue(), under.getBlue(), share));
  }

  private static int mixed(int over, int under, double share) {
    return (int) Math.round(over * share + under * (1 - share));
  }
}
