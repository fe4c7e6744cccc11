package com.operanttechnologies.mail.layout;

/** The one thing that a mail asks for. */
public record Button(String label, String url) {

  public Button {
    if (!url.startsWith("https://") && !url.startsWith("http://")) {
      throw new IllegalArgumentException("A button leads to an http or https address");
    }
  }
}
