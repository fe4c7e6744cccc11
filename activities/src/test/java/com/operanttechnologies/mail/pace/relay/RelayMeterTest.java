package com.operanttechnologies.mail.pace.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayMeterTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final List<Thread> begun = new CopyOnWriteArrayList<>();
  private final AtomicInteger left = new AtomicInteger();

  @AfterEach
  void nobodyWaitsForever() {
    begun.forEach(Thread::interrupt);
  }

  @Test
  void whoseSlotCameFirstIsInFrontHoweverLateItCame() throws Exception {
    RelayMeter meter = new RelayMeter(() -> 1, 0.001);
    meter.await(NINE);

    leaves(meter, NINE.plusSeconds(60));
    comesToWait(meter, 1);
    leaves(meter, NINE.plusSeconds(30));
    comesToWait(meter, 2);

    assertThat(meter.waiting()).containsExactly(NINE.plusSeconds(30), NINE.plusSeconds(60));
    assertThat(left).hasValue(0);
  }

  @Test
  void mailsKeepTheDistanceOfThePaceDividedByTheProcessesThatSend() throws Exception {
    long begin = System.nanoTime();
    RelayMeter meter = new RelayMeter(() -> 2, 40);

    for (int i = 0; i < 4; i++) {
      meter.await(NINE);
    }

    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .isGreaterThanOrEqualTo(Duration.ofMillis(150));
  }

  @Test
  void whoIsInterruptedLeavesItsPlaceToOthers() throws Exception {
    RelayMeter meter = new RelayMeter(() -> 1, 0.001);
    meter.await(NINE);
    leaves(meter, NINE);
    comesToWait(meter, 1);

    begun.getFirst().interrupt();
    begun.getFirst().join();

    assertThat(meter.waiting()).isEmpty();
    assertThat(left).hasValue(0);
  }

  @Test
  void whoComesWhileNobodyWaitsPassesButNotTooEarly() throws Exception {
    RelayMeter meter = new RelayMeter(() -> 1, 0.001);

    boolean uncounted = meter.passes(NINE);
    meter.await(NINE);
    boolean early = meter.passes(NINE);

    assertThat(uncounted).isFalse();
    assertThat(early).isFalse();
    RelayMeter quick = new RelayMeter(() -> 1, 1_000_000_000);
    quick.await(NINE);
    assertThat(quick.passes(NINE)).isTrue();
    assertThat(quick.passes(Instant.now().plusSeconds(60))).isFalse();
  }

  @Test
  void whoComesBeforeItsSlotWaitsForIt() throws Exception {
    RelayMeter meter = new RelayMeter(() -> 1, 1_000_000_000);
    Instant slot = Instant.now().plusMillis(80);

    meter.await(slot);

    assertThat(Instant.now()).isAfterOrEqualTo(slot);
  }

  @Test
  void whoHasAnEarlierSlotOvertakesThoseThatCameBeforeTheirs() throws Exception {
    RelayMeter meter = new RelayMeter(() -> 1, 1_000_000_000);
    leaves(meter, Instant.now().plus(Duration.ofDays(1)));
    comesToWait(meter, 1);

    meter.await(NINE);

    assertThat(meter.waiting()).hasSize(1);
  }

  @Test
  void withoutAPaceNobodyWaits() throws Exception {
    RelayMeter meter = new RelayMeter(() -> 1, 0);

    for (int i = 0; i < 1_000; i++) {
      meter.await(NINE);
    }

    assertThat(meter.waiting()).isEmpty();
  }

  private void leaves(RelayMeter meter, Instant turn) {
    begun.add(
        Thread.ofVirtual()
            .start(() -> {
              try {
                meter.await(turn);
                left.incrementAndGet();
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            }));
  }

  private static void comesToWait(RelayMeter meter, int many) throws InterruptedException {
    while (meter.waiting().size() < many) {
      Thread.sleep(5);
    }
  }
}
