package com.operanttechnologies.contact;

import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * The time zone a person lives in, by the name of its region. Offsets such as {@code GMT+2} are
 * refused: they do not know when the clocks change, and mails would drift by an hour.
 */
public final class RecipientZone {
  private static final Pattern FIXED = Pattern.compile(".*[0-9+].*");

  private RecipientZone() {}

  /** The zone of a region name such as {@code Europe/Paris} or {@code UTC}. */
  public static ZoneId parse(String id) {
    var name = id.strip();
    if (FIXED.matcher(name).matches() || !ZoneId.getAvailableZoneIds().contains(name)) {
      throw new UnknownZone(name);
    }
    return ZoneId.of(name);
  }
}
