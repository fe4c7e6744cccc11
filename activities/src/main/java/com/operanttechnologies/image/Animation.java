package com.operanttechnologies.image;

import java.nio.ByteBuffer;

/**
 * Whether a PNG moves: its control chunk {@code acTL} stands before the first data (PNG 3, 11.3.6).
 */
final class Animation {
  private static final int SIGNATURE = 8;
  private static final int LENGTH_AND_SUM = 8;
  private static final int CONTROL = 0x6163544c;
  private static final int DATA = 0x49444154;

  private Animation() {}

  static boolean isIn(byte[] png) {
    ByteBuffer bytes = ByteBuffer.wrap(png);
    long at = SIGNATURE;
    while (at + LENGTH_AND_SUM <= png.length) {
      int length = bytes.getInt((int) at);
      int type = bytes.getInt((int) at + Integer.BYTES);
      if (type == CONTROL) {
        return true;
      }
      if (type == DATA || length < 0) {
        return false;
      }
      at += Integer.BYTES + LENGTH_AND_SUM + (long) length;
    }
    return false;
  }
}
