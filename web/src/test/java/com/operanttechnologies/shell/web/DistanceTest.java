package com.operanttechnologies.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {
  private static final Instant NOON_IN_BERLIN = Instant.parse("2026-05-12T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-05-12T10:00:20Z, in a moment",
    "2026-05-12T09:59:50Z, just now",
    "2026-05-12T10:01:00Z, in 1 minute",
    "2026-05-12T09:55:00Z, 5 minutes ago",
    "2026-05-12T13:30:00Z, in 3 hours",
    "2026-05-13T07:00:00Z, tomorrow",
    "2026-05-11T05:00:00Z, yesterday",
    "2026-05-15T21:59:00Z, in 3 days",
    "2026-05-15T22:01:00Z, in 4 days",
    "2026-05-02T10:00:00Z, 10 days ago",
    "2026-09-01T10:00:00Z, 1 Sep",
    "2027-01-01T10:00:00Z, 1 Jan 2027",
  })
  void instantsAreSaidAsPeopleDo(Instant instant, String words) {
    assertThat(Distance.say(instant, NOON_IN_BERLIN, ZoneId.of("Europe/Berlin"))).isEqualTo(words);
  }
}
