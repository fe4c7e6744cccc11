package com.operanttechnologies.mail.smtp;

import java.io.IOException;

/** No token for a login could be had; the message says why, in our words. */
public final class NoAccess extends IOException {
  private static final long serialVersionUID = 1L;

  public NoAccess(String reason) {
    super(reason);
  }
}
