package com.operanttechnologies.mail.pace;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.SendingHours.Opening;
import com.operanttechnologies.mail.pace.relay.RelayShare;
import com.operanttechnologies.mail.pace.relay.RelayShare.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotPlanTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final String ADA = "ada@acme-sails.example";
  private static final RelayShare FREE_RELAY = new RelayShare(0, List.of());

  @Test
  void withoutLimitsEverythingLeavesAtOnce() {
    SlotPlan plan = plan(SendingPace.FREE);

    assertThat(place(plan, 3)).allSatisfy(slot -> assertThat(slot.at()).isEqualTo(NOW));
  }

  @Test
  void mailsOfOneMailboxKeepTheirDistance() {
    List<Slot> slots = place(plan(gap(20)), 4);

    assertThat(slots.getFirst().rule()).isNull();
    assertThat(apart(slots)).allSatisfy(gap -> assertThat(gap).isEqualTo(Duration.ofSeconds(22)));
    assertThat(slots.getLast().rule()).isEqualTo(PaceRule.GAP);
  }

  @Test
  void twoMailboxesDoNotWaitForEachOther() {
    SlotPlan plan = plan(gap(20));
    place(plan, 1);

    Slot grace = plan.place(wish("grace@acme-sails.example", "buyer.example", 1));

    assertThat(grace.at()).isEqualTo(NOW);
  }

  @Test
  void aFullMailboxGoesOnWhenTheFirstMailIsADayOld() {
    List<Slot> slots = place(plan(new SendingPace(2, 0, 0, Duration.ZERO, 0, 0)), 3);

    assertThat(slots.get(1).at()).isEqualTo(NOW);
    assertThat(slots.get(2).at()).isEqualTo(NOW.plus(SlotPlan.DAY));
    assertThat(slots.get(2).rule()).isEqualTo(PaceRule.MAILBOX);
  }

  @Test
  void essentialMailThatHasLeftCountsToo() {
    SlotPlan plan = plan(new SendingPace(2, 0, 0, Duration.ZERO, 0, 0));
    plan.take(left(NOW.minusSeconds(60)));

    List<Slot> slots = place(plan, 2);

    assertThat(slots.getFirst().at()).isEqualTo(NOW);
    assertThat(slots.getLast().at()).isEqualTo(NOW.minusSeconds(60).plus(SlotPlan.DAY));
  }

  @Test
  void aFullDomainHoldsBackItsOwnMailOnly() {
    SlotPlan plan = plan(new SendingPace(0, 1, 0, Duration.ZERO, 0, 0));
    plan.place(wish(ADA, "big.example", 1));

    Slot big = plan.place(wish(ADA, "big.example", 2));
    Slot small = plan.place(wish(ADA, "small.example", 3));

    assertThat(big.rule()).isEqualTo(PaceRule.DOMAIN);
    assertThat(small.at()).isEqualTo(NOW);
  }

  @Test
  void theOrganisationsLimitIsOverAllMailboxes() {
    SlotPlan plan = plan(new SendingPace(0, 0, 2, Duration.ZERO, 0, 0));
    place(plan, 2);

    Slot grace = plan.place(wish("grace@acme-sails.example", "other.example", 9));

    assertThat(grace.rule()).isEqualTo(PaceRule.TENANT);
  }

  @Test
  void aNewMailboxSendsMoreFromDayToDay() {
    List<Slot> slots = place(plan(new SendingPace(100, 0, 0, Duration.ZERO, 2, 1)), 9);

    assertThat(slots.get(2).rule()).isEqualTo(PaceRule.WARM_UP);
    assertThat(onDay(slots, 0)).isEqualTo(2);
    assertThat(onDay(slots, 1)).isEqualTo(3);
    assertThat(onDay(slots, 2)).isEqualTo(4);
  }

  @Test
  void aWarmMailboxIsNotHeldBackAnyMore() {
    SendingPace pace = new SendingPace(5, 0, 0, Duration.ZERO, 2, 1);
    SlotPlan plan = new SlotPlan(pace, FREE_RELAY, Map.of(ADA, NOW.minus(Duration.ofDays(9))), NOW);

    assertThat(place(plan, 5)).allSatisfy(slot -> assertThat(slot.at()).isEqualTo(NOW));
  }

  @Test
  void aPlaceThatWasGivenBackIsNotTakenAheadOfThoseWhoWaitLonger() {
    SlotPlan plan = plan(gap(20));
    Instant earlier = NOW.minusSeconds(60);
    plan.take(
        new Slot(UUID.randomUUID(), ADA, "a.example", earlier, at(60), PaceRule.GAP, false, false));

    Slot later = plan.place(wish(ADA, "b.example", 5));

    assertThat(later.at()).isEqualTo(at(82));
  }

  @Test
  void whoeverWaitsForItsRecipientsHoursHoldsNobodyBack() {
    Opening tomorrow = wanted -> wanted.plus(Duration.ofDays(1));
    SlotPlan plan = plan(gap(20));
    place(plan, 1);
    Opening once = wanted -> wanted.isBefore(at(86_000)) ? tomorrow.next(wanted) : wanted;

    Slot asleep = plan.place(wish(ADA, "a.example", 2, NOW, once));
    Slot awake = plan.place(wish(ADA, "b.example", 3));

    assertThat(asleep.inHours()).isTrue();
    assertThat(awake.at()).isEqualTo(at(22));
  }

  @Test
  void nobodyLeavesBeforeItWakes() {
    Slot slot = plan(gap(20)).place(wish(ADA, "a.example", 1, at(500), Opening.ALWAYS));

    assertThat(slot.at()).isEqualTo(at(500));
  }

  @Test
  void threeThatShareTheRelayTakeTurns() {
    RelayShare third = new RelayShare(30, List.of(busy(), busy()));
    SlotPlan plan = new SlotPlan(SendingPace.FREE, third, Map.of(), NOW);

    List<Slot> slots = place(plan, 3);

    assertThat(apart(slots)).allSatisfy(gap -> assertThat(gap).isEqualTo(Duration.ofMillis(100)));
    assertThat(slots.getLast().rule()).isEqualTo(PaceRule.RELAY);
  }

  @Test
  void tenThousandThatAreDueAtOnceLeaveInDueOrderAtThePaceOfTheCaps() {
    SlotPlan plan = plan(new SendingPace(500, 0, 0, Duration.ofSeconds(20), 0, 0));

    List<Slot> slots = place(plan, 10_000);

    assertThat(slots).extracting(Slot::at).isSorted();
    assertThat(IntStream.range(0, 9_500))
        .allSatisfy(i ->
            assertThat(slots.get(i + 500).at())
                .isAfterOrEqualTo(slots.get(i).at().plus(Duration.ofDays(1))));
    assertThat(slots.getLast().at()).isBefore(NOW.plus(Duration.ofDays(20)));
  }

  private static SlotPlan plan(SendingPace pace) {
    return new SlotPlan(pace, FREE_RELAY, Map.of(ADA, NOW), NOW);
  }

  private static SendingPace gap(int seconds) {
    return new SendingPace(0, 0, 0, Duration.ofSeconds(seconds), 0, 0);
  }

  private static Waiting busy() {
    return new Waiting(NOW.plusSeconds(600).toEpochMilli(), 30);
  }

  private static Slot left(Instant at) {
    return new Slot(UUID.randomUUID(), ADA, "buyer.example", at, at, null, false, true);
  }

  private static List<Slot> place(SlotPlan plan, int mails) {
    return IntStream.range(0, mails)
        .mapToObj(i -> plan.place(wish(ADA, "buyer.example", i)))
        .toList();
  }

  private static Wish wish(String sender, String domain, int order) {
    return wish(sender, domain, order, NOW, Opening.ALWAYS);
  }

  private static Wish wish(
      String sender, String domain, int order, Instant notBefore, Opening hours) {
    Instant wanted = NOW.minusSeconds(60).plusMillis(order);
    return new Wish(UUID.randomUUID(), sender, domain, wanted, notBefore, hours);
  }

  private static Instant at(int seconds) {
    return NOW.plusSeconds(seconds);
  }

  private static List<Duration> apart(List<Slot> slots) {
    return IntStream.range(1, slots.size())
        .mapToObj(i -> Duration.between(slots.get(i - 1).at(), slots.get(i).at()))
        .toList();
  }

  private static long onDay(List<Slot> slots, int day) {
    Instant begin = NOW.plus(SlotPlan.DAY.multipliedBy(day));
    Instant end = NOW.plus(SlotPlan.DAY.multipliedBy(day + 1L));
    return slots.stream().filter(s -> !s.at().isBefore(begin) && s.at().isBefore(end)).count();
  }
}
