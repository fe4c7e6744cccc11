package com.operanttechnologies.quote.web;

import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.shell.web.SealedFrame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;

/** A mail's HTML inside a frame, with its pictures; no scripts and nothing from elsewhere. */
final class MailFrame {
  private MailFrame() {}

  static void write(Letter letter, HttpServletResponse response) throws IOException {
    String html = letter.html();
    for (Letter.Picture picture : letter.pictures()) {
      String data = Base64.getEncoder().encodeToString(picture.png());
      html = html.replace("cid:" + picture.contentId(), "data:image/png;base64," + data);
    }
    SealedFrame.write(html, response);
  }
}
