package com.operanttechnologies.mail;

import java.util.Base64;
import java.util.List;

/** What a mail says, in HTML and in plain text, with the pictures that the HTML shows by cid. */
public record Letter(String subject, String html, String text, List<Picture> pictures) {

  public Letter {
    pictures = List.copyOf(pictures);
  }

  public Letter(String subject, String html, String text) {
    this(subject, html, text, List.of());
  }

  /** The HTML with its pictures inside it, for a frame that may fetch nothing. */
  public String wholeHtml() {
    String whole = html;
    for (Picture picture : pictures) {
      String data = Base64.getEncoder().encodeToString(picture.png());
      whole = whole.replace("cid:" + picture.contentId(), "data:image/png;base64," + data);
    }
    return whole;
  }

  /** A PNG shown in the HTML; the alt text carries its number. */
  public record Picture(String contentId, byte[] png, String alt, int width, int height) {}
}
