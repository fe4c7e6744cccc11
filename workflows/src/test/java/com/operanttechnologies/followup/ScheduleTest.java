package com.operanttechnologies.followup;

import static com.operanttechnologies.followup.StepPlan.afterStart;
import static com.operanttechnologies.followup.StepPlan.beforeExpiry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.followup.StepTime.Due;
import com.operanttechnologies.followup.StepTime.SkipReason;
import com.operanttechnologies.followup.StepTime.Skipped;
import com.operanttechnologies.quote.Validity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final SendingWindow ALWAYS =
      new SendingWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  private static final List<StepPlan> AFTER_A_QUOTE =
      List.of(afterStart(2), afterStart(5), beforeExpiry(1));

  @Test
  void theDefaultSequenceFallsOnWorkingDays() {
    var schedule = working("2026-03-02T10:00:00Z", LocalDate.of(2026, 3, 16));

    assertThat(schedule.of(AFTER_A_QUOTE))
        .containsExactly(
            due("2026-03-04T10:00:00Z"), due("2026-03-09T08:00:00Z"), due("2026-03-16T10:00:00Z"));
  }

  @Test
  void theLocalTimeStaysWhenTheClocksGoForward() {
    var schedule = working("2026-03-27T10:00:00Z", LocalDate.of(2026, 4, 20));

    assertThat(schedule.of(List.of(afterStart(3)))).containsExactly(due("2026-03-30T09:00:00Z"));
  }

  @Test
  void theLocalTimeStaysWhenTheClocksGoBack() {
    var schedule = working("2026-10-23T10:00:00Z", LocalDate.of(2026, 11, 20));

    assertThat(schedule.of(List.of(afterStart(3)))).containsExactly(due("2026-10-26T11:00:00Z"));
  }

  @Test
  void aLocalTimeInTheGapIsTheNextValidOne() {
    var schedule = always("2026-03-27T01:30:00Z", "2026-05-01T00:00:00Z");

    assertThat(schedule.of(List.of(afterStart(2)))).containsExactly(due("2026-03-29T01:00:00Z"));
  }

  @Test
  void aLocalTimeInTheOverlapIsTheFirst() {
    var schedule = always("2026-10-23T00:30:00Z", "2026-12-01T00:00:00Z");

    assertThat(schedule.of(List.of(afterStart(2)))).containsExactly(due("2026-10-25T00:30:00Z"));
  }

  @Test
  void aStepAfterALaterOneIsSkipped() {
    var schedule = working("2026-03-02T10:00:00Z", LocalDate.of(2026, 3, 5));

    assertThat(schedule.of(AFTER_A_QUOTE))
        .containsExactly(
            due("2026-03-04T10:00:00Z"),
            new Skipped(SkipReason.NOT_BEFORE_EXPIRY),
            due("2026-03-05T10:00:00Z"));
    assertThat(schedule.of(List.of(afterStart(2), afterStart(1))))
        .containsExactly(
            new Skipped(SkipReason.NOT_BEFORE_LATER_STEP), due("2026-03-03T10:00:00Z"));
  }

  @Test
  void ofTwoStepsAtOneInstantTheLaterIsSent() {
    var schedule = working("2026-03-02T10:00:00Z", LocalDate.of(2026, 3, 30));

    assertThat(schedule.of(List.of(afterStart(5), afterStart(6))))
        .containsExactly(
            new Skipped(SkipReason.NOT_BEFORE_LATER_STEP), due("2026-03-09T08:00:00Z"));
  }

  @Test
  void aSkippedStepDoesNotPushOutAnEarlierOne() {
    var schedule = working("2026-03-02T10:00:00Z", LocalDate.of(2026, 3, 2));

    assertThat(schedule.of(List.of(afterStart(0), beforeExpiry(1))))
        .containsExactly(
            new Skipped(SkipReason.NOT_BEFORE_LATER_STEP), due("2026-03-02T10:00:00Z"));
    assertThat(schedule.of(List.of(afterStart(0), beforeExpiry(2))))
        .containsExactly(due("2026-03-02T10:00:00Z"), new Skipped(SkipReason.BEFORE_START));
  }

  @Test
  void aReminderWithNoHourLeftBeforeTheExpiryComesSomeDaysEarlier() {
    var schedule = working("2026-03-02T10:00:00Z", LocalDate.of(2026, 3, 7));

    assertThat(schedule.of(List.of(beforeExpiry(1)))).containsExactly(due("2026-03-06T10:00:00Z"));
  }

  @Test
  void aReminderThatWouldComeBeforeTheStartIsSkipped() {
    var schedule = working("2026-03-06T18:00:00Z", LocalDate.of(2026, 3, 8));

    assertThat(schedule.of(List.of(beforeExpiry(1))))
        .containsExactly(new Skipped(SkipReason.NOT_BEFORE_EXPIRY));
  }

  @Test
  void shortDaysAreCountedByTheirLengthAndKnowNoWindow() {
    var sent = Instant.parse("2026-03-07T23:00:00Z");
    var days = new DayLength(Duration.ofSeconds(5));
    var expiry = Validity.endsAt(LocalDate.of(2026, 3, 22), PARIS, days.length(), sent);
    var schedule = new Schedule(sent, expiry, PARIS, SendingWindow.WORKING_HOURS, days);

    assertThat(expiry).isEqualTo(sent.plusSeconds(14 * 5));
    assertThat(schedule.of(AFTER_A_QUOTE))
        .containsExactly(
            new Due(sent.plusSeconds(10)),
            new Due(sent.plusSeconds(25)),
            new Due(sent.plusSeconds(65)));
  }

  @Test
  void aQuoteValidUntilTodayLastsOneShortDay() {
    var sent = Instant.parse("2026-03-07T12:00:00Z");
    var days = new DayLength(Duration.ofSeconds(5));

    assertThat(Validity.endsAt(LocalDate.of(2026, 3, 7), PARIS, days.length(), sent))
        .isEqualTo(sent.plusSeconds(5));
  }

  @Test
  void aQuoteEndsAtTheStartOfTheNextDayOfTheTenant() {
    var sent = Instant.parse("2026-03-07T12:00:00Z");

    assertThat(Validity.endsAt(LocalDate.of(2026, 3, 29), PARIS, DayLength.CALENDAR.length(), sent))
        .isEqualTo("2026-03-29T22:00:00Z");
  }

  @Test
  void aDueStepThatWasHeldGoesOutInTheNextWindow() {
    var schedule = working("2026-03-02T10:00:00Z", LocalDate.of(2026, 3, 30));
    var due = new Due(Instant.parse("2026-03-04T10:00:00Z"));

    assertThat(schedule.sendable(due, Instant.parse("2026-03-03T10:00:00Z"))).isEqualTo(due.at());
    assertThat(schedule.sendable(due, Instant.parse("2026-03-06T20:00:00Z")))
        .isEqualTo("2026-03-09T08:00:00Z");
  }

  @Test
  void anImpossiblePlanIsRefused() {
    assertThatThrownBy(() -> afterStart(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> beforeExpiry(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DayLength(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void dueStepsAscendBeforeTheExpiryWhateverThePlan() {
    var random = new Random(11);
    var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    for (var round = 0; round < 2_000; round++) {
      var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
      var start = Instant.ofEpochSecond(random.nextLong(1_700_000_000L, 2_000_000_000L));
      var expiry = start.plus(Duration.ofHours(random.nextInt(1, 2_000)));
      var schedule =
          new Schedule(start, expiry, zone, SendingWindow.WORKING_HOURS, DayLength.CALENDAR);
      var plans = Stream.generate(() -> anyPlan(random)).limit(6).toList();

      var times = schedule.of(plans);

      var due = times.stream().filter(Due.class::isInstance).map(t -> ((Due) t).at()).toList();
      assertThat(times).hasSameSizeAs(plans);
      assertThat(due).isSorted().doesNotHaveDuplicates();
      assertThat(due).allMatch(at -> !at.isBefore(start) && at.isBefore(expiry));
      assertThat(due).allMatch(at -> SendingWindow.WORKING_HOURS.contains(at, zone));
    }
  }

  private static StepPlan anyPlan(Random random) {
    return random.nextBoolean()
        ? afterStart(random.nextInt(60))
        : beforeExpiry(1 + random.nextInt(60));
  }

  private static Schedule working(String start, LocalDate validUntil) {
    var sent = Instant.parse(start);
    return new Schedule(
        sent,
        Validity.endsAt(validUntil, PARIS, DayLength.CALENDAR.length(), sent),
        PARIS,
        SendingWindow.WORKING_HOURS,
        DayLength.CALENDAR);
  }

  private static Schedule always(String start, String expiry) {
    return new Schedule(
        Instant.parse(start), Instant.parse(expiry), PARIS, ALWAYS, DayLength.CALENDAR);
  }

  private static Due due(String at) {
    return new Due(Instant.parse(at));
  }
}
