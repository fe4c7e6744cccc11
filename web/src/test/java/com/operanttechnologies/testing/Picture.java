package com.operanttechnologies.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures of a sail to upload. */
public final class Picture {
  private Picture() {}

  public static byte[] png(int width, int height, Color sail) {
    return written("png", width, height, sail);
  }

  public static byte[] jpeg(int width, int height, Color sail) {
    return written("jpeg", width, height, sail);
  }

  private static byte[] written(String format, int width, int height, Color sail) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(new Color(0x9ec9e8));
    pen.fillRect(0, 0, width, height);
    pen.setColor(sail);
    pen.fillPolygon(
        new int[] {width / 2, width / 2, width / 5},
        new int[] {height / 10, height * 8 / 10, height * 8 / 10},
        3);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
