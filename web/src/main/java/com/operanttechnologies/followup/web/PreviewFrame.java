package com.operanttechnologies.followup.web;

import com.operanttechnologies.followup.letter.Preview;
import com.operanttechnologies.mail.Letter;
import java.util.Base64;
import org.springframework.web.util.HtmlUtils;

/** A mail that may not be sent yet, as a page of its own for a frame. */
final class PreviewFrame {
  private static final String DARK = "@media (prefers-color-scheme: dark)";

  private PreviewFrame() {}

  /**
   * @param dark as a reader with dark colours sees it, whatever the member's own are
   */
  static String of(Preview preview, boolean dark) {
    Letter letter = preview.letter();
    if (letter == null) {
      return nothing(preview, dark);
    }
    String html = letter.html().replace(DARK, dark ? "@media all" : "@media not all");
    for (Letter.Picture picture : letter.pictures()) {
      String data = Base64.getEncoder().encodeToString(picture.png());
      html = html.replace("cid:" + picture.contentId(), "data:image/png;base64," + data);
    }
    return html;
  }

  private static String nothing(Preview preview, boolean dark) {
    String why = preview.findings().isEmpty() ? "" : preview.findings().getFirst().sentence() + ".";
    return """
    <!doctype html><html lang="en"><title>No preview</title>
    <body style="font: 16px/1.5 sans-serif; padding: 24px; %s"><p>There is no preview yet. %s</p></body></html>
    """
        .formatted(
            dark ? "background: #101114; color: #eceef2" : "background: #fff; color: #141a24",
            HtmlUtils.htmlEscape(why));
  }
}
