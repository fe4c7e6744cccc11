package com.operanttechnologies.followup.web;

import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.shell.web.SealedFrame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;

/** A rehearsed mail in a frame: its pictures stand in the page itself. */
final class RehearsedFrame {
  private RehearsedFrame() {}

  static void write(Letter letter, HttpServletResponse response) throws IOException {
    String html = letter.html();
    for (Letter.Picture picture : letter.pictures()) {
      String data = Base64.getEncoder().encodeToString(picture.png());
      html = html.replace("cid:" + picture.contentId(), "data:image/png;base64," + data);
    }
    SealedFrame.write(html, response);
  }
}
