package com.operanttechnologies.engine.settings;

import com.operanttechnologies.engine.InvalidSetting;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sandbox: a mail world inside the process that never delivers outside.
 *
 * @param dayLength how long a day lasts for every wait counted in days; 24h is the real calendar
 */
public record SandboxSettings(@Nullable Boolean enabled, @DefaultValue("24h") Duration dayLength) {
  public SandboxSettings {
    if (dayLength.isNegative()
        || dayLength.isZero()
        || dayLength.compareTo(Duration.ofHours(24)) > 0) {
      throw new InvalidSetting("operant.sandbox.day-length", "more than 0 and at most 24h");
    }
  }
}
