package com.operanttechnologies.mail.dkim;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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
    ByteArrayOutputStream out = new ByteArrayOutputStream(message.length - start + 2);
    int emptyLines = 0;
    int at = start;
    while (at < message.length) {
      int end = lineEnd(message, at);
      String line = line(message, at, end);
      if (line.isEmpty()) {
        emptyLines++;
      } else {
        out.writeBytes("\r\n".repeat(emptyLines).getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        emptyLines = 0;
      }
      at = end + 2;
    }
    return out.toByteArray();
  }

  private static int lineEnd(byte[] message, int from) {
    for (int i = from; i + 1 < message.length; i++) {
      if (message[i] == '\r' && message[i + 1] == '\n') {
        return i;
      }
    }
    return message.length;
  }

  private static String line(byte[] message, int from, int to) {
    StringBuilder line = new StringBuilder(to - from);
    boolean gap = false;
    for (int i = from; i < to; i++) {
      char c = (char) (message[i] & 0xff);
      if (c == ' ' || c == '\t') {
        gap = true;
        continue;
      }
      if (gap) {
        line.append(' ');
      }
      gap = false;
      line.append(c);
    }
    return line.toString();
  }
}
