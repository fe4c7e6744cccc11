package com.operanttechnologies.mail.pace.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Mails that were held up together do not arrive at the relay in a heap. */
class RelayGateTest {
  @Test
  void thoseThatComeTogetherPassOneAfterAnother() throws Exception {
    RelayGate gate = new RelayGate(new RelayMeter(() -> 1, 50));

    assertThat(allTogether(gate, 10)).isGreaterThanOrEqualTo(Duration.ofMillis(9 * 19));
  }

  @Test
  void whoIsInterruptedDoesNotPass() {
    RelayGate gate = new RelayGate(new RelayMeter(() -> 1, 0.001));
    boolean first = gate.passed();

    Thread.currentThread().interrupt();
    boolean second = gate.passed();

    assertThat(first).isTrue();
    assertThat(second).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void withoutAPaceNobodyWaits() throws Exception {
    RelayGate gate = new RelayGate(new RelayMeter(() -> 1, 0));

    for (int i = 0; i < 1_000; i++) {
      assertThat(gate.passed()).isTrue();
    }
  }

  private static Duration allTogether(RelayGate gate, int mails)
      throws InterruptedException, ExecutionException {
    long begin = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> passed = new ArrayList<>();
      for (int i = 0; i < mails; i++) {
        passed.add(threads.submit(gate::passed));
      }
      for (Future<Boolean> each : passed) {
        assertThat(each.get()).isTrue();
      }
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
