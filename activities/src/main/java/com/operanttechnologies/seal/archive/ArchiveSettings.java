package com.operanttechnologies.seal.archive;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the time stamp over a document is renewed.
 *
 * @param renewedBefore how long before it ends
 * @param tries how often renewing fails before a person has to look after it
 * @param retired the last day of algorithms, by their names such as rsa-2048; instead of the
 *     product's own list
 */
@ConfigurationProperties("operant.seal.archive")
public record ArchiveSettings(
    @DefaultValue("90d") Duration renewedBefore,
    @DefaultValue("12") int tries,
    @DefaultValue Map<String, LocalDate> retired) {

  public ArchiveSettings {
    if (renewedBefore.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException("operant.seal.archive.renewed-before is at least a day");
    }
    if (tries < 1) {
      throw new IllegalArgumentException("operant.seal.archive.tries must be at least 1");
    }
    retired = Map.copyOf(retired);
  }
}
