package com.operanttechnologies.seal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.seal.pades.Imprint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Must: a time stamp holds no longer than what it was made with is trusted. */
class RetiredAlgorithmsTest {
  private static final Instant END = Instant.parse("2036-01-01T00:00:00Z");

  @Test
  void withAlgorithmsThatNobodyDoubtsItHoldsAsLongAsItsCertificate() {
    assertThat(list(Map.of()).until(END, List.of("SHA-256", "EC-256"))).isEqualTo(END);
  }

  @Test
  void theFirstOneThatEndsEndsIt() {
    assertThat(list(Map.of()).until(END, List.of("SHA-256", "RSA-2048")))
        .isEqualTo(Instant.parse("2031-01-01T00:00:00Z"));
  }

  @Test
  void anOperatorsDayTakesThePlaceOfTheProducts() {
    RetiredAlgorithms list = list(Map.of("rsa-2048", LocalDate.parse("2028-06-30")));

    assertThat(list.until(END, List.of("RSA-2048")))
        .isEqualTo(Instant.parse("2028-07-01T00:00:00Z"));
  }

  @Test
  void stampsAreAskedForByTheFirstHashThatIsStillInUse() {
    assertThat(list(Map.of()).imprint()).isEqualTo(Imprint.SHA_256);
    assertThat(list(Map.of("SHA256", LocalDate.parse("2020-01-01"))).imprint())
        .isEqualTo(Imprint.SHA_384);
  }

  @Test
  void aRenewalIsDueBeforeTheEndButNeverBeforeHalfOfItsTime() {
    RenewalDays days = new RenewalDays(settings(Map.of()), list(Map.of()));
    Instant stamped = END.minus(Duration.ofDays(1000));

    assertThat(days.due(stamped, END)).isEqualTo(END.minus(Duration.ofDays(90)));
    assertThat(days.due(END.minus(Duration.ofDays(40)), END))
        .isEqualTo(END.minus(Duration.ofDays(20)));
  }

  @Test
  void renewingWithoutTimeForItIsRefused() {
    assertThatThrownBy(() -> new ArchiveSettings(Duration.ofHours(1), 12, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("operant.seal.archive.renewed-before");
  }

  private static RetiredAlgorithms list(Map<String, LocalDate> retired) {
    return new RetiredAlgorithms(settings(retired));
  }

  private static ArchiveSettings settings(Map<String, LocalDate> retired) {
    return new ArchiveSettings(Duration.ofDays(90), 12, retired);
  }
}
