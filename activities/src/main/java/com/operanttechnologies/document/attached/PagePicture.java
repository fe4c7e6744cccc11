package com.operanttechnologies.document.attached;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** A page's picture as bytes: sharp where that is small enough, else as good as fits. */
final class PagePicture {
  /** So that thirty pages still go by mail. */
  private static final int MOST_BYTES = 300_000;

  private static final float[] QUALITIES = {0.85f, 0.7f, 0.5f, 0.3f};

  private PagePicture() {}

  static byte[] of(BufferedImage page) throws IOException {
    BufferedImage picture = isGrey(page) ? grey(page) : page;
    var png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    byte[] best = png.toByteArray();
    for (int i = 0; i < QUALITIES.length && best.length > MOST_BYTES; i++) {
      byte[] jpeg = jpeg(picture, QUALITIES[i]);
      best = jpeg.length < best.length ? jpeg : best;
    }
    return best;
  }

  private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static boolean isGrey(BufferedImage page) {
    int[] row = new int[page.getWidth()];
    for (int y = 0; y < page.getHeight(); y++) {
      page.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int rgb : row) {
        if ((rgb >> 16 & 0xff) != (rgb & 0xff) || (rgb >> 8 & 0xff) != (rgb & 0xff)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Sample by sample: drawing would make it lighter. */
  private static BufferedImage grey(BufferedImage page) {
    int width = page.getWidth();
    var grey = new BufferedImage(width, page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    WritableRaster samples = grey.getRaster();
    int[] row = new int[width];
    for (int y = 0; y < page.getHeight(); y++) {
      page.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        row[x] &= 0xff;
      }
      samples.setSamples(0, y, width, 1, 0, row);
    }
    return grey;
  }
}
