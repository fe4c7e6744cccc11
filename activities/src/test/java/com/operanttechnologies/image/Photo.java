package com.operanttechnologies.image;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures to upload, drawn here so that none has to be kept: a sail on the sea. */
public final class Photo {
  private Photo() {}

  public static byte[] png(int width, int height) {
    return written("png", sail(width, height, new Color(0xc0392b), BufferedImage.TYPE_INT_ARGB));
  }

  public static byte[] jpeg(int width, int height) {
    return jpeg(width, height, new Color(0xc0392b));
  }

  public static byte[] jpeg(int width, int height, Color sail) {
    return written("jpeg", sail(width, height, sail, BufferedImage.TYPE_INT_RGB));
  }

  /** The left half red and the right half blue. */
  public static BufferedImage halves(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    return picture;
  }

  public static BufferedImage greyWithAlpha(int width, int height) {
    var model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            true,
            false,
            Transparency.TRANSLUCENT,
            DataBuffer.TYPE_BYTE);
    return new BufferedImage(
        model, model.createCompatibleWritableRaster(width, height), false, null);
  }

  /** As a phone writes it: with the place where it was taken and how it was held. */
  public static byte[] exif(byte[] jpeg, int orientation) {
    byte[] place = "GPS 57.70 N 11.97 E".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer segment = ByteBuffer.allocate(36 + place.length);
    segment.putShort((short) 0xffe1).putShort((short) (34 + place.length));
    segment.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
    segment.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    segment.putShort((short) orientation).putShort((short) 0).putInt(0).put(place);
    return inserted(jpeg, 2, segment.array());
  }

  /** A PNG that says that it moves. */
  public static byte[] moving(byte[] png) {
    ByteBuffer chunk = ByteBuffer.allocate(20);
    chunk.putInt(8).put("acTL".getBytes(StandardCharsets.US_ASCII)).putInt(2).putInt(0);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), 4, 12);
    chunk.putInt((int) sum.getValue());
    return inserted(png, 33, chunk.array());
  }

  private static byte[] inserted(byte[] bytes, int at, byte[] more) {
    return ByteBuffer.allocate(bytes.length + more.length)
        .put(bytes, 0, at)
        .put(more)
        .put(bytes, at, bytes.length - at)
        .array();
  }

  private static BufferedImage sail(int width, int height, Color colour, int type) {
    var picture = new BufferedImage(width, height, type);
    var pen = picture.createGraphics();
    if (type == BufferedImage.TYPE_INT_RGB) {
      pen.setPaint(new GradientPaint(0, 0, new Color(0x9ec9e8), 0, height, Color.WHITE));
      pen.fillRect(0, 0, width, height * 3 / 4);
      pen.setColor(new Color(0x1f4e79));
      pen.fillRect(0, height * 3 / 4, width, height - height * 3 / 4);
    }
    pen.setColor(colour);
    pen.fillPolygon(
        new int[] {width / 2, width / 2, width / 5},
        new int[] {height / 10, height * 7 / 10, height * 7 / 10},
        3);
    pen.dispose();
    return picture;
  }

  public static byte[] written(String format, BufferedImage picture) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
