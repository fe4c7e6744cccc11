package com.operanttechnologies.image;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, from 1 (upright) to 8, as EXIF says it (CIPA DC-008, tag 0x0112). Read
 * before everything but the pixels is dropped, so that a picture taken on the side stands upright.
 */
final class Orientation {
  private static final int UPRIGHT = 1;
  private static final int MARK = 0xff;
  private static final int EXIF = 0xe1;
  private static final int SCAN = 0xda;
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;
  private static final int TURNED = 5;
  private static final byte[] NAME = {'E', 'x', 'i', 'f', 0, 0};

  private Orientation() {}

  /** What cannot be read is upright. */
  static int of(byte[] jpeg) {
    try {
      int at = 2;
      while ((jpeg[at] & 0xff) == MARK && (jpeg[at + 1] & 0xff) != SCAN) {
        int length = ((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff);
        if ((jpeg[at + 1] & 0xff) == EXIF && isExif(jpeg, at + 4)) {
          return inDirectory(ByteBuffer.wrap(jpeg, at + 10, length - 8).slice());
        }
        at += 2 + Math.max(2, length);
      }
    } catch (IndexOutOfBoundsException _) {
      // cut off or made up
    }
    return UPRIGHT;
  }

  private static boolean isExif(byte[] jpeg, int at) {
    for (int i = 0; i < NAME.length; i++) {
      if (jpeg[at + i] != NAME[i]) {
        return false;
      }
    }
    return true;
  }

  private static int inDirectory(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY;
      if ((tiff.getShort(entry) & 0xffff) == TAG) {
        return tiff.getShort(entry + 8);
      }
    }
    return UPRIGHT;
  }

  /** Whether what is level then stands upright. */
  static boolean turns(int orientation) {
    return orientation >= TURNED && orientation <= 8;
  }

  /** The picture as it is to be looked at. */
  static BufferedImage upright(BufferedImage held, int orientation) {
    if (orientation <= UPRIGHT || orientation > 8) {
      return held;
    }
    int width = held.getWidth();
    int height = held.getHeight();
    boolean turned = turns(orientation);
    var upright =
        new BufferedImage(turned ? height : width, turned ? width : height, held.getType());
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int across = width - 1 - x;
        int down = height - 1 - y;
        int rgb = held.getRGB(x, y);
        switch (orientation) {
          case 2 -> upright.setRGB(across, y, rgb);
          case 3 -> upright.setRGB(across, down, rgb);
          case 4 -> upright.setRGB(x, down, rgb);
          case 5 -> upright.setRGB(y, x, rgb);
          case 6 -> upright.setRGB(down, x, rgb);
          case 7 -> upright.setRGB(down, across, rgb);
          default -> upright.setRGB(y, across, rgb);
        }
      }
    }
    return upright;
  }
}
