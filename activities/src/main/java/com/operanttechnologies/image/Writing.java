package com.operanttechnologies.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Writes pixels: a PNG stays sharp where that is small enough, all else is as good as fits. */
final class Writing {
  private static final float[] QUALITIES = {0.88f, 0.8f, 0.7f, 0.55f, 0.4f};

  private Writing() {}

  static Pixels of(BufferedImage picture, Format format, int mostBytes) {
    try {
      byte[] png = format == Format.PNG ? png(picture) : new byte[0];
      boolean sharp = format == Format.PNG && png.length <= mostBytes;
      return new Pixels(
          sharp ? png : jpeg(picture, mostBytes),
          sharp ? "image/png" : "image/jpeg",
          picture.getWidth(),
          picture.getHeight());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(picture, Format.PNG.code(), png);
    return png.toByteArray();
  }

  private static byte[] jpeg(BufferedImage picture, int mostBytes) throws IOException {
    byte[] jpeg = jpeg(picture, QUALITIES[0]);
    for (int i = 1; i < QUALITIES.length && jpeg.length > mostBytes; i++) {
      jpeg = jpeg(picture, QUALITIES[i]);
    }
    return jpeg;
  }

  private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(Format.JPEG.code()).next();
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
}
