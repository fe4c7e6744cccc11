package com.operanttechnologies.image;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What an upload is by its first bytes; a name or a browser may say anything. */
enum Format {
  PNG("png"),
  JPEG("jpeg");

  private static final int HEAD = 1_000;

  private final String code;

  Format(String code) {
    this.code = code;
  }

  /** As the platform's readers and writers call it. */
  String code() {
    return code;
  }

  /**
   * @throws ImageRefused when it is another kind
   */
  static Format of(byte[] upload) {
    String head = new String(upload, 0, Math.min(upload.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    throw new ImageRefused(other(head));
  }

  private static String other(String head) {
    if (head.startsWith("GIF8")) {
      return "GIF pictures may move and are not taken. Save it as PNG or JPEG and try again.";
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return "WebP pictures are not taken. Save it as PNG or JPEG and try again.";
    }
    return head.toLowerCase(Locale.ROOT).contains("<svg")
        ? "SVG pictures are not taken. Export it as PNG and try again."
        : "The file is neither a PNG nor a JPEG picture.";
  }
}
