package com.operanttechnologies.shell.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The time zones that people choose from: regions only, since offsets miss the clock's change. */
public final class Regions {
  private static final Pattern REGION =
      Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[^0-9+]+");

  private Regions() {}

  /** Zone by zone with its words, as a select takes them; the one in use, if any, is among them. */
  public static Map<String, String> including(String used) {
    Map<String, String> zones = new LinkedHashMap<>();
    zones.put("UTC", "UTC");
    ZoneId.getAvailableZoneIds().stream()
        .filter(id -> REGION.matcher(id).matches())
        .sorted()
        .forEach(id -> zones.put(id, id.replace('_', ' ')));
    if (!used.isEmpty()) {
      zones.putIfAbsent(used, used);
    }
    return zones;
  }
}
