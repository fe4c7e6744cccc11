package com.operanttechnologies.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read: always a text, and an HTML part that says the same.
 *
 * @param html under 102 KB, with images by content id only
 */
public record MailBody(String text, @Nullable String html, List<InlineImage> images) {
  /** Gmail clips a message behind this many bytes of HTML. */
  public static final int HTML_LIMIT = 102_000;

  public MailBody {
    images = List.copyOf(images);
    if (text.isBlank()) {
      throw new UnsendableMail("Text part", "must not be empty");
    }
    if (html == null && !images.isEmpty()) {
      throw new UnsendableMail("Inline image", "needs an HTML part that shows it");
    }
    if (html != null) {
      int bytes = html.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > HTML_LIMIT) {
        throw new HtmlTooLarge(bytes, HTML_LIMIT);
      }
      HtmlRules.check(html, images);
    }
  }

  /** A body of text alone. */
  public static MailBody text(String text) {
    return new MailBody(text, null, List.of());
  }
}
