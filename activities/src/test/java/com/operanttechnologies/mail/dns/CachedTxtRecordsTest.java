package com.operanttechnologies.mail.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.dns.TxtRecords.Answer.Found;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachedTxtRecordsTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private final AtomicReference<Instant> now = new AtomicReference<>(NINE);
  private final Zone zone = new Zone();
  private final TxtRecords records = new CachedTxtRecords(zone, now::get);

  @Test
  void anAnswerIsGoodForAFewSecondsAndThenAskedForAgain() {
    zone.with("acme.example", "one");
    records.of("acme.example");
    zone.with("acme.example", "two");

    assertThat(records.of("acme.example")).isEqualTo(new Found(List.of("one")));
    now.set(NINE.plusSeconds(11));
    assertThat(records.of("acme.example")).isEqualTo(new Found(List.of("two")));
  }

  @Test
  void silenceIsNotKept() {
    zone.silentAt("acme.example");
    records.of("acme.example");
    zone.clear().with("acme.example", "one");

    assertThat(records.of("acme.example")).isEqualTo(new Found(List.of("one")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "a b.example", "acme..example", "x.example\n"})
  void whatIsNoNameIsNotAskedFor(String name) {
    assertThat(records.of(name)).isEqualTo(new Found(List.of()));
    assertThat(zone.asked()).isEmpty();
  }

  @Test
  void aFloodOfRecordsIsCut() {
    zone.with(
        "acme.example", Collections.nCopies(1_000, "x".repeat(100_000)).toArray(String[]::new));

    Found found = (Found) records.of("acme.example");

    assertThat(found.texts()).hasSize(50).allMatch(text -> text.length() == 4_096);
  }
}
