package com.operanttechnologies.mail.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlanningTest {
  private final Planning planning = new Planning();
  private final AtomicInteger plans = new AtomicInteger();

  @Test
  void whatWasPlannedAnewWhileOthersWaitedIsNotPlannedAgain() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Thread busy = Thread.ofVirtual().start(() -> planning.run(false, () -> wait(first, goOn)));
    first.await();
    Thread one = waits(true);
    Thread other = waits(true);

    goOn.countDown();
    busy.join();
    one.join();
    other.join();

    assertThat(plans).hasValue(1);
  }

  @Test
  void whoAsksAfterwardsPlansAnewAgain() {
    planning.run(true, plans::incrementAndGet);
    planning.run(true, plans::incrementAndGet);

    assertThat(plans).hasValue(2);
  }

  @Test
  void whatIsNotAnewIsAlwaysPlanned() throws Exception {
    Thread one = waits(false);
    one.join();
    planning.run(false, plans::incrementAndGet);

    assertThat(plans).hasValue(2);
  }

  private Thread waits(boolean anew) throws InterruptedException {
    Thread thread = Thread.ofPlatform().start(() -> planning.run(anew, plans::incrementAndGet));
    while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
      Thread.sleep(5);
    }
    return thread;
  }

  private static void wait(CountDownLatch begun, CountDownLatch end) {
    begun.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
