package com.operanttechnologies.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a content stream in the making (ISO 32000-1, 7.8.2). */
final class Content {

  private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final int HUNDREDTHS = 100;
  private static final int MOST_DIGITS = 12;

  private byte[] bytes = new byte[8_192];
  private int size;

  /** Operators and names, as they are. */
  Content raw(String ascii) {
    int length = ascii.length();
    reserve(length);
    for (int i = 0; i < length; i++) {
      bytes[size++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  Content number(int value) {
    return raw(Integer.toString(value)).raw(" ");
  }

  /** To a hundredth of a point, which no printer can show. */
  Content number(float value) {
    int hundredths = Math.round(value * HUNDREDTHS);
    reserve(MOST_DIGITS);
    if (hundredths < 0) {
      bytes[size++] = '-';
      hundredths = -hundredths;
    }
    raw(Integer.toString(hundredths / HUNDREDTHS));
    int rest = hundredths % HUNDREDTHS;
    if (rest != 0) {
      reserve(MOST_DIGITS);
      bytes[size++] = '.';
      bytes[size++] = DIGITS[rest / 10];
      if (rest % 10 != 0) {
        bytes[size++] = DIGITS[rest % 10];
      }
    }
    return raw(" ");
  }

  /** The number of a glyph in two bytes, inside {@code <>}. */
  Content glyph(int id) {
    reserve(4);
    bytes[size++] = DIGITS[id >> 12 & 0xf];
    bytes[size++] = DIGITS[id >> 8 & 0xf];
    bytes[size++] = DIGITS[id >> 4 & 0xf];
    bytes[size++] = DIGITS[id & 0xf];
    return this;
  }

  /** A text as UTF-16 in hexadecimal, inside {@code <>}. */
  Content text(String text) {
    for (int i = 0; i < text.length(); i++) {
      glyph(text.charAt(i));
    }
    return this;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }
}
