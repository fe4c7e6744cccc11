package com.operanttechnologies.mail.dkim;

import java.util.Arrays;
import java.util.Locale;

/** The relaxed canonical forms of header fields and body (RFC 6376, sections 3.4.2 and 3.4.4). */
final class Relaxed {
  private Relaxed() {}

  /**
   * One header field without the CRLF at its end.
   *
   * @param field raw, one char a byte (ISO 8859-1), folded or not
   */
  static String header(String field) {
    int colon = field.indexOf(':');
    String name = field.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    StringBuilder value = new StringBuilder(field.length());
    boolean gap = false;
    for (int i = colon + 1; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        gap = true;
        continue;
      }
      if (gap && !value.isEmpty()) {
        value.append(' ');
      }
      gap = false;
      value.append(c);
    }
    return name + ":" + value;
  }

  static byte[] body(byte[] message, int start) {
    byte[] out = new byte[message.length - start + 2];
    int length = 0;
    // empty lines at the end do not count
    int kept = 0;
    int at = start;
    while (at < message.length) {
      int end = lineEnd(message, at);
      int behind = line(message, at, end, out, length);
      boolean empty = behind == length;
      length = behind;
      out[length++] = '\r';
      out[length++] = '\n';
      kept = empty ? kept : length;
      at = end + 2;
    }
    return Arrays.copyOf(out, kept);
  }

  private static int lineEnd(byte[] message, int from) {
    for (int i = from; i + 1 < message.length; i++) {
      if (message[i] == '\r' && message[i + 1] == '\n') {
        return i;
      }
    }
    return message.length;
  }

  /** Writes the line without its end; answers where that ends in {@code out}. */
  private static int line(byte[] message, int from, int to, byte[] out, int start) {
    int length = start;
    boolean gap = false;
    for (int i = from; i < to; i++) {
      byte b = message[i];
      if (b == ' ' || b == '\t') {
        gap = true;
        continue;
      }
      if (gap) {
        out[length++] = ' ';
      }
      gap = false;
      out[length++] = b;
    }
    return length;
  }
}
