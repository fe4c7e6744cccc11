package com.operanttechnologies.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The way of an uploaded file to pixels of ours: decoded and written anew, so that nothing hostile
 * and nothing private is kept. One at a time, as a large one takes some megabytes.
 */
final class ImageReading {
  static final int MAX_BYTES = 4_000_000;
  private static final int MAX_SIDE = 10_000;
  private static final long MAX_PIXELS = 24_000_000;
  private static final int MIN_SIDE = 16;
  private static final int STEEPEST = 8;

  private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

  private ImageReading() {}

  /**
   * @throws ImageRefused when it is too large, moves, is broken or of another kind
   */
  static Pixels of(byte[] upload, Fit fit) {
    if (upload.length == 0) {
      throw new ImageRefused("Choose a PNG or JPEG picture first.");
    }
    if (upload.length > MAX_BYTES) {
      throw new ImageRefused("The picture is larger than 4 MB. Save it smaller and try again.");
    }
    Format format = Format.of(upload);
    if (format == Format.PNG && Animation.isIn(upload)) {
      throw new ImageRefused("The picture moves. Save one frame of it as PNG and try again.");
    }
    int orientation = format == Format.JPEG ? Orientation.of(upload) : 1;
    ONE_AT_A_TIME.acquireUninterruptibly();
    try {
      BufferedImage held = decoded(upload, format, fit, Orientation.turns(orientation));
      return Writing.of(Orientation.upright(held, orientation), format, fit.bytes());
    } finally {
      ONE_AT_A_TIME.release();
    }
  }

  private static BufferedImage decoded(byte[] upload, Format format, Fit fit, boolean turned) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format.code()).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      refuseSize(width, height);
      double scale = turned ? fit.scale(height, width) : fit.scale(width, height);
      ImageReadParam how = reader.getDefaultReadParam();
      // what is far too large is not unfolded as a whole
      int step = Math.clamp((long) (1 / scale / 2), 1, STEEPEST);
      how.setSourceSubsampling(step, step, 0, 0);
      return Shrinking.to(reader.read(0, how), side(width * scale), side(height * scale));
    } catch (ImageRefused refused) {
      throw refused;
    } catch (IOException | RuntimeException _) {
      // whatever a broken file makes the reader stumble over
      throw new ImageRefused(
          format == Format.JPEG
              ? "The JPEG cannot be read: it is broken or not in RGB colours."
              : "The picture cannot be read: the file is broken.");
    } finally {
      reader.dispose();
    }
  }

  private static int side(double pixels) {
    return Math.max(1, (int) Math.round(pixels));
  }

  /** Before decoding, so that a small file cannot unfold to gigabytes. */
  private static void refuseSize(int width, int height) {
    if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
      throw new ImageRefused(
          "The picture has %d × %d pixels; at most 24 million are taken.".formatted(width, height));
    }
    if (width < MIN_SIDE || height < MIN_SIDE) {
      throw new ImageRefused(
          "The picture has only %d × %d pixels and would look blurred.".formatted(width, height));
    }
  }
}
