package com.operanttechnologies.mail.pace.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.pace.relay.RelayDrain.Noted;
import com.operanttechnologies.mail.pace.relay.RelayShare.Waiting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A relay of thirty mails a second. */
class RelayDrainTest {
  private final RelayDrain drain = new RelayDrain(30, 0);

  @Test
  void twoThatPlannedWithoutEachOtherTakeTheRelayUntilAllHaveLeftEvenly() {
    List<Waiting> others = drain.of(List.of(eager(300, 10_000), eager(300, 20_000)));

    assertThat(others).extracting(Waiting::untilMillis).containsExactly(30_000L, 30_000L);
  }

  @Test
  void theOneWithFewerMailsIsDoneFirstAndLeavesMoreToTheOthers() {
    List<Waiting> others = drain.of(List.of(eager(400, 1_000), eager(100, 1_000)));

    assertThat(others).extracting(Waiting::untilMillis).containsExactly(10_000L, 30_000L);
  }

  @Test
  void aModestOneKeepsItsOwnPlan() {
    Waiting modest = new Waiting(5_000, 2);

    List<Waiting> others = drain.of(List.of(new Noted(modest, 10), eager(14, 1_000)));

    assertThat(others).containsExactly(modest, new Waiting(1_000, 30));
  }

  @Test
  void whoseMailsHaveAllLeftTakesNothing() {
    assertThat(drain.of(List.of(eager(0, 60_000)))).containsExactly(new Waiting(0, 30));
  }

  private static Noted eager(int mails, long until) {
    return new Noted(new Waiting(until, 30), mails);
  }
}
