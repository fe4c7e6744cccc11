package com.operanttechnologies.mail.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SlotLineTest {
  private static final Duration DAY = Duration.ofMillis(100);

  private final SlotLine line = new SlotLine();

  @Test
  void anEmptyLineHasRoomAtOnce() {
    assertThat(line.apart(5, 10)).isEqualTo(5);
    assertThat(line.underLimit(5, DAY, _ -> 1)).isEqualTo(5);
  }

  @Test
  void keepsTheGapToTheMailBefore() {
    line.add(0);

    assertThat(line.apart(3, 10)).isEqualTo(10);
  }

  @Test
  void takesAHoleThatIsWideEnoughOnly() {
    List.of(0L, 15L, 40L).forEach(line::add);

    assertThat(line.apart(1, 10)).isEqualTo(25);
  }

  @Test
  void waitsUntilTheOldestHasLeftTheDay() {
    List.of(0L, 10L, 20L).forEach(line::add);

    assertThat(line.underLimit(30, DAY, _ -> 3)).isEqualTo(100);
  }

  @Test
  void countsWhatIsGivenForLaterToo() {
    List.of(0L, 100L, 110L).forEach(line::add);

    assertThat(line.underLimit(50, DAY, _ -> 2)).isEqualTo(200);
  }

  @Test
  void aLimitOfNothingLimitsNothing() {
    List.of(0L, 0L, 0L).forEach(line::add);

    assertThat(line.underLimit(0, DAY, _ -> 0)).isZero();
  }

  /**
   * Whatever is asked in whichever order: no window ever holds more, and no instant is too late.
   */
  @RepeatedTest(50)
  void noWindowEverHoldsMoreThanTheLimit(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int limit = 1 + random.nextInt(4);
    List<Long> given = new ArrayList<>();

    for (int i = 0; i < 40; i++) {
      long wanted = random.nextInt(600);
      long at = line.underLimit(wanted, DAY, _ -> limit);
      assertThat(at).isEqualTo(firstFree(given, wanted, limit));
      line.add(at);
      given.add(at);
    }

    assertThat(given).allSatisfy(at -> assertThat(within(given, at)).isLessThanOrEqualTo(limit));
  }

  private static long firstFree(List<Long> given, long wanted, int limit) {
    long at = wanted;
    while (!fits(given, at, limit)) {
      at++;
    }
    return at;
  }

  private static boolean fits(List<Long> given, long at, int limit) {
    List<Long> all = new ArrayList<>(given);
    all.add(at);
    return all.stream().allMatch(each -> within(all, each) <= limit);
  }

  /** How many stand in the window that begins there. */
  private static long within(List<Long> given, long begin) {
    return given.stream().filter(at -> at >= begin && at < begin + DAY.toMillis()).count();
  }
}
