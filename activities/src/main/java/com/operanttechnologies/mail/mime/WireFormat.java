package com.operanttechnologies.mail.mime;

/**
 * The last look before bytes leave: only CRLF ends a line, and none is over 998 octets (RFC 5322).
 */
final class WireFormat {
  private static final int LONGEST_LINE = 998;

  private WireFormat() {}

  static byte[] checked(byte[] bytes) {
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      boolean end = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
      if (bytes[i] == 0
          || bytes[i] == '\r' && !end
          || bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r')) {
        throw new IllegalStateException("A composed mail holds a stray CR, LF or NUL");
      }
      if (i - start > LONGEST_LINE) {
        throw new IllegalStateException("A composed mail holds a line over 998 octets");
      }
      start = bytes[i] == '\n' ? i + 1 : start;
    }
    return bytes;
  }
}
