package com.operanttechnologies.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SendingWindowTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final SendingWindow WINDOW = SendingWindow.WORKING_HOURS;

  @Test
  void aTimeInsideStaysAsItIs() {
    var tuesday = Instant.parse("2026-03-03T09:30:00Z");

    assertThat(WINDOW.next(tuesday, PARIS)).isEqualTo(tuesday);
  }

  @Test
  void theEveningMovesToTheNextMorning() {
    assertThat(WINDOW.next(Instant.parse("2026-03-03T16:00:00Z"), PARIS))
        .isEqualTo("2026-03-04T08:00:00Z");
  }

  @Test
  void theEarlyMorningMovesToTheOpening() {
    assertThat(WINDOW.next(Instant.parse("2026-03-03T04:00:00Z"), PARIS))
        .isEqualTo("2026-03-03T08:00:00Z");
  }

  @Test
  void fridayEveningMovesToMondayAcrossTheChangeOfTheClocks() {
    assertThat(WINDOW.next(Instant.parse("2026-03-27T17:00:00Z"), PARIS))
        .isEqualTo("2026-03-30T07:00:00Z");
  }

  @Test
  void anOpeningInAGapIsTheFirstValidTimeAfterIt() {
    var window =
        new SendingWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 15), LocalTime.of(5, 0));

    assertThat(window.next(Instant.parse("2026-03-28T23:30:00Z"), PARIS))
        .isEqualTo("2026-03-29T01:00:00Z");
  }

  @Test
  void aWindowSwallowedByAGapOpensTheNextDay() {
    var window =
        new SendingWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 15), LocalTime.of(2, 45));

    assertThat(window.next(Instant.parse("2026-03-28T23:30:00Z"), PARIS))
        .isEqualTo("2026-03-30T00:15:00Z");
  }

  @Test
  void anOpeningInAnOverlapIsTheFirstThatIsNotYetPast() {
    var window =
        new SendingWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 30), LocalTime.of(4, 0));

    assertThat(window.next(Instant.parse("2026-10-24T23:00:00Z"), PARIS))
        .isEqualTo("2026-10-25T00:30:00Z");
    assertThat(window.next(Instant.parse("2026-10-25T01:10:00Z"), PARIS))
        .isEqualTo("2026-10-25T01:30:00Z");
  }

  @Test
  void midnightAsTheEndMeansTheWholeEvening() {
    var window = new SendingWindow(Set.of(DayOfWeek.TUESDAY), LocalTime.NOON, LocalTime.MIDNIGHT);
    var late = Instant.parse("2026-03-03T22:59:00Z");

    assertThat(window.next(late, PARIS)).isEqualTo(late);
  }

  @Test
  void aWindowWithoutDaysOrHoursIsRefused() {
    assertThatThrownBy(() -> new SendingWindow(Set.of(), LocalTime.NOON, LocalTime.MIDNIGHT))
        .hasMessageContaining("at least one day");
    assertThatThrownBy(
            () -> new SendingWindow(Set.of(DayOfWeek.MONDAY), LocalTime.NOON, LocalTime.NOON))
        .hasMessageContaining("open before it closes");
  }

  @Test
  void whateverIsWantedTheAnswerIsInsideNotBeforeAndSoon() {
    var random = new Random(7);
    var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    for (var round = 0; round < 5_000; round++) {
      var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
      var wanted = Instant.ofEpochSecond(random.nextLong(0, 2_500_000_000L));

      var moved = WINDOW.next(wanted, zone);

      assertThat(WINDOW.contains(moved, zone)).isTrue();
      assertThat(moved).isBetween(wanted, wanted.plus(Duration.ofDays(4)));
      assertThat(WINDOW.next(moved, zone)).isEqualTo(moved);
    }
  }
}
