package com.operanttechnologies.mail.imap;

/** How much of a stranger's mail is looked at. */
final class Bounds {
  static final int MAIL_BYTES = 25 * 1024 * 1024;
  static final int HEADER_BYTES = 256 * 1024;
  static final int HEADER_LINES = 2_000;
  static final int DEPTH = 20;
  static final int PARTS = 200;
  static final int TEXT_CHARS = 256 * 1024;
  static final int LINE_CHARS = 1_000;
  static final int LIST = 100;

  private Bounds() {}

  static String cut(String text, int chars) {
    return text.length() > chars ? text.substring(0, chars) : text;
  }
}
