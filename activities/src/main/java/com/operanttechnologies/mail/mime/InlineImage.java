package com.operanttechnologies.mail.mime;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A PNG shown inside the HTML part by its content id (no SVG, no data: URI: clients drop them).
 *
 * @param alt says in words what the picture shows, its number included
 */
public record InlineImage(String contentId, byte[] png, String alt, int width, int height) {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]+(@[A-Za-z0-9._-]+)?");

  public InlineImage {
    FieldCheck.line("Content-ID", contentId);
    if (contentId.length() > 200 || !ID.matcher(contentId).matches()) {
      throw new UnsendableMail("Content-ID", "must be letters, digits, dot, dash and one @");
    }
    if (png.length < PNG.length || !Arrays.equals(PNG, Arrays.copyOf(png, PNG.length))) {
      throw new UnsendableMail("Inline image", "must be a PNG");
    }
    if (alt.isBlank() || width < 1 || height < 1) {
      throw new UnsendableMail("Inline image", "needs an alternative text, a width and a height");
    }
  }

  /** The tag for the HTML part. */
  public String tag() {
    return "<img src=\"cid:%s\" alt=\"%s\" width=\"%d\" height=\"%d\">"
        .formatted(contentId, escaped(alt), width, height);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
