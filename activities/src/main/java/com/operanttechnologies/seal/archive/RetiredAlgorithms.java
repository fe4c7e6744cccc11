package com.operanttechnologies.seal.archive;

import com.operanttechnologies.seal.pades.Imprint;
import com.operanttechnologies.seal.pades.LastStamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Until which day algorithms are trusted. A time stamp made with one that is out of use proves
 * nothing any more, whatever its certificate says.
 */
@Component
public class RetiredAlgorithms {
  /** NIST SP 800-131A: SHA-1 and 80 bits of security are over, 112 bits end with 2030. */
  private static final Map<String, LocalDate> KNOWN =
      Map.of(
          "SHA1", LocalDate.of(2016, 12, 31),
          "RSA1024", LocalDate.of(2013, 12, 31),
          "RSA2048", LocalDate.of(2030, 12, 31),
          "EC224", LocalDate.of(2030, 12, 31));

  private final Map<String, LocalDate> lastDays = new HashMap<>(KNOWN);

  RetiredAlgorithms(ArchiveSettings settings) {
    settings.retired().forEach((name, day) -> lastDays.put(bare(name), day));
  }

  private static String bare(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
  }

  /** How long a time stamp holds. */
  Instant until(LastStamp stamp) {
    return until(stamp.endsAt(), stamp.algorithms());
  }

  /** The same by the end of its certificate and what it was made with. */
  Instant until(Instant end, Collection<String> algorithms) {
    return algorithms.stream()
        .flatMap(name -> Optional.ofNullable(lastDays.get(bare(name))).stream())
        .map(RetiredAlgorithms::over)
        .filter(over -> over.isBefore(end))
        .min(Instant::compareTo)
        .orElse(end);
  }

  private static Instant over(LocalDate lastDay) {
    return lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** What is to be stamped: the first that is still in use. */
  public Imprint imprint() {
    Instant now = Instant.now();
    for (Imprint each : Imprint.values()) {
      LocalDate lastDay = lastDays.get(bare(each.algorithm()));
      if (lastDay == null || over(lastDay).isAfter(now)) {
        return each;
      }
    }
    return Imprint.SHA_512;
  }
}
