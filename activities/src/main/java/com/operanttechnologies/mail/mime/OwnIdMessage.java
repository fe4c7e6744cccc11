package com.operanttechnologies.mail.mime;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/** A message whose Message-ID stays the one it was given: a retry must not look like a new mail. */
final class OwnIdMessage extends MimeMessage {
  private static final Session SESSION = session();

  OwnIdMessage() {
    super(SESSION);
  }

  private static Session session() {
    Properties properties = new Properties();
    properties.setProperty("mail.mime.allowutf8", "true");
    return Session.getInstance(properties);
  }

  @Override
  protected void updateMessageID() {
    // the draft's id is already in the header
  }
}
