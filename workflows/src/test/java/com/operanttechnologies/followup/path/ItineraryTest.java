package com.operanttechnologies.followup.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.DayLength;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.followup.Span;
import com.operanttechnologies.followup.StepPlan;
import com.operanttechnologies.followup.StepTime.Due;
import com.operanttechnologies.followup.StepTime.SkipReason;
import com.operanttechnologies.followup.StepTime.Skipped;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
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

class ItineraryTest {
  private static final SendingWindow ALWAYS =
      new SendingWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

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
