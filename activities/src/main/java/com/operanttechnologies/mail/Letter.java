package com.operanttechnologies.mail;

import java.util.List;

/** What a mail says, in HTML and in plain text, with the pictures that the HTML shows by cid. */
public record Letter(String subject, String html, String text, List<Picture> pictures) {

  public Letter {
    pictures = List.copyOf(pictures);
  }

  public Letter(String subject, String html, String text) {
    this(subject, html, text, List.of());
  }

  /** A PNG shown in the HTML; the alt text carries its number. */
  public record Picture(String contentId, byte[] png, String alt, int width, int height) {}
}
