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
import com.operanttechnologies.followup.StepTime.SkipReason;
import com.operanttechnologies.followup.StepTime.Skipped;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItineraryTest {
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

  @Test
  void whatFollowsAWaitComesNotBeforeItIsOver() {
    Leg waiting = asking(new StepAction.Wait(new Fact.Viewed(), Span.days(5), false));
    Leg after = mail(StepPlan.afterStart(2));

    List<Stop> stops = walk(endless(MONDAY, LONDON, ALWAYS), Progress.NONE, waiting, after);

    assertThat(stops.getFirst().answer()).isFalse();
    assertThat(at(stops, 0)).isEqualTo("2026-03-07T10:00:00Z");
    assertThat(at(stops, 1)).isEqualTo("2026-03-07T10:00:00Z");
  }

  @Test
  void anAnswerTakesItsOwnStepsAndLeavesTheOthersOut() {
    Leg question = asking(new StepAction.Branch(new Fact.Viewed()));
    Leg yes = arm(question, true, StepPlan.afterStart(1));
    Leg no = arm(question, false, StepPlan.afterStart(2));
    Schedule schedule = endless(MONDAY, LONDON, ALWAYS);

    assertThat(walk(schedule, Progress.NONE, question, yes, no))
        .extracting(Stop::time)
        .last()
        .isInstanceOf(Due.class);
    assertThat(walk(schedule, expecting(), question, yes, no))
        .extracting(Stop::time)
        .last()
        .isEqualTo(new Skipped(SkipReason.OTHER_ANSWER));
  }

  @Test
  void aQuestionThatIsNotAskedAnswersNothing() {
    Leg first = asking(new StepAction.Branch(new Fact.Viewed()));
    Leg second =
        new Leg(
            UUID.randomUUID(),
            StepPlan.afterStart(0),
            new StepAction.Branch(new Fact.Viewed()),
            null,
            new Arm(first.step(), true),
            Duration.ZERO);
    Leg deep = arm(second, false, StepPlan.afterStart(1));

    assertThat(walk(endless(MONDAY, LONDON, ALWAYS), Progress.NONE, first, second, deep))
        .extracting(Stop::time)
        .last()
        .isEqualTo(new Skipped(SkipReason.OTHER_ANSWER));
  }

  @Test
  void whatCountsFromAnExpiryNeedsOne() {
    assertThat(endless(MONDAY, LONDON, ALWAYS).of(List.of(StepPlan.beforeExpiry(1))))
        .containsExactly(new Skipped(SkipReason.WITHOUT_EXPIRY));
  }

  @Test
  void mailsAscendInsideTheirWindowsWhateverTheSequence() {
    var random = new Random(11);
    var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    for (int round = 0; round < 1_500; round++) {
      ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
      Instant start = Instant.ofEpochSecond(random.nextLong(1_700_000_000L, 2_000_000_000L));
      Schedule schedule = endless(start, zone, SendingWindow.WORKING_HOURS);
      List<Leg> legs = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        legs.add(any(random));
      }

      List<Instant> due =
          Itinerary.of(schedule, legs, Progress.NONE).stream()
              .filter(stop -> stop.leg().action() instanceof StepAction.Mail)
              .filter(stop -> stop.time() instanceof Due)
              .map(stop -> ((Due) stop.time()).at())
              .toList();

      assertThat(due)
          .allMatch(at -> !at.isBefore(start))
          .allMatch(at -> SendingWindow.WORKING_HOURS.contains(at, zone));
    }
  }

  private static Leg any(Random random) {
    Span span =
        new Span(random.nextInt(20), Span.Unit.values()[random.nextInt(Span.Unit.values().length)]);
    StepPlan plan =
        random.nextBoolean()
            ? StepPlan.afterPrevious(span)
            : new StepPlan(StepPlan.Anchor.AFTER_START, span);
    StepAction action =
        random.nextInt(4) == 0
            ? new StepAction.Wait(new Fact.Viewed(), Span.days(random.nextInt(9)), false)
            : new StepAction.Mail();
    return new Leg(
        UUID.randomUUID(), plan, action, null, null, Duration.ofMinutes(random.nextInt(30)));
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

  private static Leg asking(StepAction action) {
    return new Leg(UUID.randomUUID(), StepPlan.afterStart(0), action, null, null, Duration.ZERO);
  }

  private static Leg arm(Leg question, boolean answer, StepPlan plan) {
    return new Leg(
        UUID.randomUUID(),
        plan,
        new StepAction.Mail(),
        null,
        new Arm(question.step(), answer),
        Duration.ZERO);
  }

  private static Progress expecting() {
    return new Progress() {
      @Override
      public Optional<Behind> behind(Leg leg) {
        return Optional.empty();
      }

      @Override
      public boolean expects(Fact fact) {
        return true;
      }
    };
  }
}
