package com.operanttechnologies.mail.pace;

import com.operanttechnologies.mail.SendingForecast;
import com.operanttechnologies.mail.SendingHours.Opening;
import com.operanttechnologies.mail.pace.relay.RelayTurns;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** When a mail would leave that nobody has planned yet: the same plan as for real ones, unkept. */
@Component
class PaceForecast implements SendingForecast {
  private static final int MOST = 20_000;

  /** Less is no delay that anybody would plan for. */
  private static final Duration NOTICEABLE = Duration.ofMinutes(1);

  private final SendingPaces paces;
  private final SlotTable slots;
  private final WishRows wishes;
  private final PaceMailboxes mailboxes;
  private final RelayTurns turns;

  PaceForecast(
      SendingPaces paces,
      SlotTable slots,
      WishRows wishes,
      PaceMailboxes mailboxes,
      RelayTurns turns) {
    this.paces = paces;
    this.slots = slots;
    this.wishes = wishes;
    this.mailboxes = mailboxes;
    this.turns = turns;
  }

  @Override
  public Optional<Expected> delay(String recipient, Instant due) {
    SendingPace pace = paces.current();
    if (pace.isFree()) {
      return Optional.empty();
    }
    Instant now = slots.now();
    SlotPlan plan = new SlotPlan(pace, turns.share(now), mailboxes.firstUse(), now);
    slots.standing(now, pace.memory(), true).forEach(plan::take);
    wishes.waiting(due.minusMillis(1), true, MOST).forEach(plan::place);
    Slot slot = plan.place(wish(recipient, due));
    return slot.at().isBefore(due.plus(NOTICEABLE))
        ? Optional.empty()
        : Optional.ofNullable(slot.rule()).map(rule -> new Expected(rule.words(), slot.at()));
  }

  private Wish wish(String recipient, Instant due) {
    return new Wish(
        UUID.randomUUID(),
        wishes.senderOf(),
        WishRows.domainOf(recipient),
        due,
        due,
        Opening.ALWAYS);
  }
}
