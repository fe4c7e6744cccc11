package com.operanttechnologies.followup.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.DayLength;
import com.operanttechnologies.followup.Holidays;
import com.operanttechnologies.followup.Jitter;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.followup.Span;
import com.operanttechnologies.followup.StepPlan;
import com.operanttechnologies.followup.StepTime;
import com.operanttechnologies.followup.StepTime.Due;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanAndWindowTest {
  private static final SendingWindow ALWAYS =
      new SendingWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

  /** Start, days, expected: over both changes of the clocks, north and south of the equator. */
  @ParameterizedTest
  @CsvSource({
    "Europe/London, 2026-03-27T10:00, 3, 2026-03-30T10:00",
    "Europe/London, 2026-10-23T10:00, 3, 2026-10-26T10:00",
    "Australia/Sydney, 2026-04-03T10:00, 3, 2026-04-06T10:00",
    "Australia/Sydney, 2026-10-02T10:00, 3, 2026-10-05T10:00",
    "America/Santiago, 2026-04-03T10:00, 3, 2026-04-06T10:00",
    "America/Santiago, 2026-09-04T10:00, 3, 2026-09-07T10:00"
  })
  void theLocalTimeStaysOverBothChangesOfTheClocks(
      String zone, LocalDateTime start, int days, LocalDateTime expected) {
    ZoneId region = ZoneId.of(zone);
    Schedule schedule = endless(start.atZone(region).toInstant(), region, ALWAYS);

    List<StepTime> times = schedule.of(List.of(StepPlan.afterStart(days)));

    assertThat(times).containsExactly(new Due(expected.atZone(region).toInstant()));
  }

  @Test
  void hoursAreCountedWhateverTheClocksDo() {
    Instant start = Instant.parse("2026-03-28T23:30:00Z");
    Leg hours = mail(StepPlan.afterPrevious(new Span(3, Span.Unit.HOURS)));

    assertThat(at(walk(endless(start, LONDON, ALWAYS), Progress.NONE, hours), 0))
        .isEqualTo(start.plus(Duration.ofHours(3)));
  }

  @Test
  void workingDaysLeaveOutWeekendsAndHolidays() {
    Holidays easter =
        day ->
            day.equals(LocalDate.of(2026, 4, 3)) || day.equals(LocalDate.of(2026, 4, 6))
                ? Optional.of("Easter")
                : Optional.empty();
    Schedule schedule =
        new Schedule(
            Instant.parse("2026-04-01T09:30:00Z"),
            Instant.MAX,
            LONDON,
            SendingWindow.WORKING_HOURS,
            easter,
            DayLength.CALENDAR);
    Leg third = mail(StepPlan.afterPrevious(new Span(3, Span.Unit.WORKING_DAYS)));

    assertThat(at(walk(schedule, Progress.NONE, third), 0))
        .as("2, 7 and 8 April: Good Friday and Easter Monday do not count")
        .isEqualTo("2026-04-08T09:30:00Z");
  }

  @Test
  void nothingIsDueOnAHoliday() {
    Holidays tomorrow =
        day -> day.equals(LocalDate.of(2026, 3, 3)) ? Optional.of("Founders") : Optional.empty();
    Schedule schedule =
        new Schedule(
            MONDAY, Instant.MAX, LONDON, SendingWindow.WORKING_HOURS, tomorrow, DayLength.CALENDAR);

    assertThat(schedule.of(List.of(StepPlan.afterStart(1))))
        .containsExactly(new Due(Instant.parse("2026-03-04T09:00:00Z")));
  }

  @Test
  void aStepsOwnWindowGoesBeforeTheSequences() {
    SendingWindow evenings =
        new SendingWindow(EnumSet.of(DayOfWeek.THURSDAY), LocalTime.of(18, 0), LocalTime.of(20, 0));
    Leg own =
        new Leg(
            UUID.randomUUID(),
            StepPlan.afterStart(1),
            new StepAction.Mail(),
            evenings,
            null,
            Duration.ZERO);

    assertThat(
            at(walk(endless(MONDAY, LONDON, SendingWindow.WORKING_HOURS), Progress.NONE, own), 0))
        .isEqualTo("2026-03-05T18:00:00Z");
  }

  @Test
  void spreadingIsTheSameEachTimeAndStaysInTheWindow() {
    Jitter jitter = new Jitter(Duration.ofMinutes(240));
    var random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      UUID enrollment = new UUID(random.nextLong(), random.nextLong());
      UUID step = new UUID(random.nextLong(), random.nextLong());
      Duration delay = jitter.of(enrollment, step);
      Schedule schedule = endless(MONDAY, LONDON, SendingWindow.WORKING_HOURS);
      Instant spread = schedule.spread(Instant.parse("2026-03-04T16:00:00Z"), delay, null);

      assertThat(jitter.of(enrollment, step)).isEqualTo(delay);
      assertThat(delay).isBetween(Duration.ZERO, Duration.ofMinutes(240));
      assertThat(SendingWindow.WORKING_HOURS.contains(spread, LONDON)).isTrue();
    }
  }

  @Test
  void aRehearsalDayKnowsNoSpreading() {
    DayLength second = new DayLength(Duration.ofSeconds(1));
    Schedule schedule = new Schedule(MONDAY, Instant.MAX, LONDON, ALWAYS, Holidays.NONE, second);
    Leg spread =
        new Leg(
            UUID.randomUUID(),
            StepPlan.afterStart(2),
            new StepAction.Mail(),
            null,
            null,
            Duration.ofMinutes(9));

    assertThat(at(walk(schedule, Progress.NONE, spread), 0)).isEqualTo(MONDAY.plusSeconds(2));
  }

  private static Schedule endless(Instant start, ZoneId zone, SendingWindow window) {
    return new Schedule(start, Instant.MAX, zone, window, DayLength.CALENDAR);
  }

  private static List<Stop> walk(Schedule schedule, Progress progress, Leg... legs) {
    return Itinerary.of(schedule, List.of(legs), progress);
  }

  private static @Nullable Instant at(List<Stop> stops, int index) {
    return stops.get(index).time() instanceof Due(Instant at) ? at : null;
  }

  private static Leg mail(StepPlan plan) {
    return new Leg(UUID.randomUUID(), plan, new StepAction.Mail(), null, null, Duration.ZERO);
  }
}
