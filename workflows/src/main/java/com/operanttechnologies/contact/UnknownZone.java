package com.operanttechnologies.contact;

/** Somebody named a time zone that is no region. */
public final class UnknownZone extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_ECHO = 40;

  UnknownZone(String name) {
    super(
        "“%s” is not a time zone; write a region such as Europe/Paris, or UTC"
            .formatted(name.substring(0, Math.min(name.length(), LONGEST_ECHO))));
  }
}
