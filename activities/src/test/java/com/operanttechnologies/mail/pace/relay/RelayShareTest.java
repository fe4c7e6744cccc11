package com.operanttechnologies.mail.pace.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.operanttechnologies.mail.pace.relay.RelayShare.Waiting;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelayShareTest {
  @Test
  void whoeverIsAloneTakesTheWholeRelay() {
    assertThat(new RelayShare(90, List.of()).at(0)).isEqualTo(90);
  }

  @Test
  void threeThatWantEverythingGetAThirdEach() {
    RelayShare share = new RelayShare(90, List.of(eager(1_000), eager(1_000)));

    assertThat(share.at(0)).isEqualTo(30);
    assertThat(share.gap(0)).isEqualTo(33);
  }

  @Test
  void aModestOneLeavesTheRestToTheOthers() {
    RelayShare share = new RelayShare(90, List.of(new Waiting(1_000, 10), eager(1_000)));

    assertThat(share.at(0)).isEqualTo(40);
  }

  @Test
  void whatTheOthersHadIsFreeOnceTheyAreDone() {
    RelayShare share = new RelayShare(90, List.of(eager(1_000), eager(2_000)));

    assertThat(share.at(1_500)).isEqualTo(45);
    assertThat(share.at(2_500)).isEqualTo(90);
  }

  @Test
  void manyModestOnesNeverTakeAwayTheEvenShare() {
    List<Waiting> others = List.of(new Waiting(9, 44), new Waiting(9, 45), new Waiting(9, 1));

    assertThat(new RelayShare(90, others).at(0)).isCloseTo(89 / 3.0, within(0.001));
  }

  @Test
  void withoutALimitThereIsNoGap() {
    assertThat(new RelayShare(0, List.of()).gap(0)).isZero();
  }

  private static Waiting eager(long until) {
    return new Waiting(until, 90);
  }
}
