package com.operanttechnologies.document;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The way of an uploaded file to a {@link Logo}. */
final class LogoUpload {

  private static final int MAX_BYTES = 2_000_000;
  private static final int MAX_SIDE = 8_000;
  private static final long MAX_PIXELS = 24_000_000;
  private static final int MIN_SIDE = 16;
  private static final int PRINT_WIDTH = 1_000;
  private static final int PRINT_HEIGHT = 400;

  static Logo accept(byte[] upload) {
    if (upload.length > MAX_BYTES) {
      throw new LogoRefused("The logo is larger than 2 MB. Save it smaller and try again.");
    }
    String format = format(upload);
    BufferedImage printable = onWhite(decode(upload, format));

    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(printable, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Logo(out.toByteArray(), "image/" + format);
  }

  private static String format(byte[] upload) {
    if (startsWith(upload, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
      return "png";
    }
    if (startsWith(upload, 0xff, 0xd8, 0xff)) {
      return "jpeg";
    }
    String head = new String(upload, 0, Math.min(upload.length, 1_000), StandardCharsets.UTF_8);
    throw new LogoRefused(
        head.toLowerCase(Locale.ROOT).contains("<svg")
            ? "SVG logos cannot be printed yet. Export it as PNG, 1000 pixels wide, and try again."
            : "The file is neither a PNG nor a JPEG picture.");
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static BufferedImage decode(byte[] upload, String format) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
      reader.setInput(in, true, true);
      refuseSize(reader.getWidth(0), reader.getHeight(0));
      return reader.read(0);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new LogoRefused(
          e instanceof IIOException && format.equals("jpeg")
              ? "The JPEG cannot be read: it is broken or not in RGB colours."
              : "The picture cannot be read: the file is broken.");
    } finally {
      reader.dispose();
    }
  }

  /** Before decoding, so that a small file cannot unfold to gigabytes. */
  private static void refuseSize(int width, int height) {
    if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
      throw new LogoRefused(
          "The logo has %d × %d pixels; 1000 × 400 are enough.".formatted(width, height));
    }
    if (width < MIN_SIDE || height < MIN_SIDE) {
      throw new LogoRefused(
          "The logo has only %d × %d pixels and would print blurred.".formatted(width, height));
    }
  }

  private static BufferedImage onWhite(BufferedImage picture) {
    double scale =
        Math.min(
            1.0,
            Math.min(
                (double) PRINT_WIDTH / picture.getWidth(),
                (double) PRINT_HEIGHT / picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));

    var printable = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = printable.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
    pen.dispose();
    return printable;
  }

  private LogoUpload() {}
}
