package com.operanttechnologies.followup.template;

import java.io.IOException;

/** Rendering became too long or took too long. */
final class OutOfBounds extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  OutOfBounds(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
