package com.operanttechnologies.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Grey pictures, sample by sample: drawn, some kinds of them would become lighter. */
final class Grey {
  private static final int WHITE = 255;
  private static final int BITS = 8;

  private Grey() {}

  static boolean is(BufferedImage picture) {
    return picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
        && picture.getSampleModel().getSampleSize(0) >= BITS;
  }

  /** The same in sRGB on white. */
  static BufferedImage opaque(BufferedImage grey) {
    Raster samples = grey.getRaster();
    int finer = samples.getSampleModel().getSampleSize(0) - BITS;
    boolean alpha = grey.getColorModel().hasAlpha();
    var opaque = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < grey.getHeight(); y++) {
      for (int x = 0; x < grey.getWidth(); x++) {
        int ink = samples.getSample(x, y, 0) >> finer;
        int cover = alpha ? samples.getSample(x, y, 1) >> finer : WHITE;
        int seen = (ink * cover + WHITE * (WHITE - cover)) / WHITE;
        opaque.setRGB(x, y, (seen << 16) | (seen << 8) | seen);
      }
    }
    return opaque;
  }
}
