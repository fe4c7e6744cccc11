package com.operanttechnologies.image;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes a picture smaller, in sRGB and on white: by halves first, as one step would lose lines. */
final class Shrinking {
  private Shrinking() {}

  static BufferedImage to(BufferedImage picture, int width, int height) {
    BufferedImage smaller = Grey.is(picture) ? Grey.opaque(picture) : picture;
    while (smaller.getWidth() >= 2 * width && smaller.getHeight() >= 2 * height) {
      smaller =
          drawn(
              smaller,
              (smaller.getWidth() + 1) / 2,
              (smaller.getHeight() + 1) / 2,
              RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }
    return drawn(smaller, width, height, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
  }

  private static BufferedImage drawn(BufferedImage picture, int width, int height, Object how) {
    var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = drawn.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, how);
    pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
    pen.dispose();
    return drawn;
  }
}
