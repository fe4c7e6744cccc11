package com.operanttechnologies.mail.smtp;

import java.io.IOException;

/** A host that resolves to an address which the policy refuses. */
public final class HostRefused extends IOException {
  private static final long serialVersionUID = 1L;

  public HostRefused() {
    super("this host leads to an address that is not allowed");
  }
}
