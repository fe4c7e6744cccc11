package com.operanttechnologies.process.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A relay that does not answer holds up its own organisation only. */
class PlacesTest {
  private static final UUID ACME = UUID.randomUUID();
  private static final UUID RIVAL = UUID.randomUUID();
  private final Places places = new Places(2);

  @Test
  void whereAllPlacesOfOneAreTakenAnotherStillHasItsOwn() {
    boolean both = places.takes(ACME) && places.takes(ACME);

    assertThat(both).isTrue();
    assertThat(places.takes(ACME)).isFalse();
    assertThat(places.takes(RIVAL)).isTrue();
  }

  @Test
  void whoeverWaitsInVainIsTold() throws InterruptedException {
    places.takes(ACME);
    places.takes(ACME);

    assertThat(places.awaits(ACME, Duration.ofMillis(5))).isFalse();
    places.leaves(ACME);
    assertThat(places.awaits(ACME, Duration.ofSeconds(20))).isTrue();
  }
}
