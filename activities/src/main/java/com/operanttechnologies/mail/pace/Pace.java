package com.operanttechnologies.mail.pace;

import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.mail.pace.relay.RelayMeter;
import com.operanttechnologies.mail.pace.relay.RelayShare;
import com.operanttechnologies.mail.pace.relay.RelayTurns;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Gives every follow-up one definite instant to leave at, so that ten thousand that are due at once
 * neither leave at once nor ask again and again. Essential mail and mail that a person sends now
 * are counted and never delayed; what they take, follow-ups behind them wait for.
 */
@Component
public class Pace {
  private static final int BATCH = 10_000;
  private static final int ALL = 100_000;

  private final Tenants tenants;
  private final SendingPaces paces;
  private final SlotTable slots;
  private final WishRows wishes;
  private final PaceMailboxes mailboxes;
  private final RelayTurns turns;
  private final Room room;
  private final PostponedMails postponed;
  private final Map<UUID, Planning> plannings = new ConcurrentHashMap<>();

  Pace(
      Tenants tenants,
      SendingPaces paces,
      SlotTable slots,
      WishRows wishes,
      PaceMailboxes mailboxes,
      RelayTurns turns,
      Room room,
      PostponedMails postponed) {
    this.tenants = tenants;
    this.paces = paces;
    this.slots = slots;
    this.wishes = wishes;
    this.mailboxes = mailboxes;
    this.turns = turns;
    this.room = room;
    this.postponed = postponed;
  }

  /** Whether the mail may leave, in the transaction that has locked it. */
  public Turn turn(LedgerRow row) {
    if (!isHeldBack(row.message())) {
      return Turn.NOW;
    }
    SendingPace pace = paces.current();
    if (pace.isFree() && !turns.limited()) {
      return Turn.NOW;
    }
    Instant now = slots.now();
    Optional<Slot> slot =
        slots
            .find(row.id())
            .filter(each -> !each.used() && !each.at().plus(SlotPlan.PATIENCE).isBefore(now));
    if (slot.isEmpty()) {
      return new Turn.Unplanned(false);
    }
    Slot given = slot.get();
    Instant wakes = given.at().minus(early(pace));
    if (wakes.isAfter(now)) {
      return new Turn.At(wakes, given.reason());
    }
    if (turns.squeezed()) {
      return new Turn.Unplanned(true);
    }
    Turn judged = pace.isFree() ? Turn.NOW : room.judge(row, given, pace);
    return turns.limited() && judged instanceof Turn.Now ? new Turn.Come(given.at()) : judged;
  }

  /** What delays a planned mail, if the pace does; in the tenant's transaction. */
  public Optional<Delay> delay(UUID message) {
    Instant now = slots.now();
    return slots
        .find(message)
        .filter(slot -> !slot.used() && slot.at().isAfter(now))
        .flatMap(slot -> Optional.ofNullable(slot.rule()).map(rule -> new Delay(rule, slot.at())));
  }

  private Duration early(SendingPace pace) {
    return pace.isFree() && turns.limited() ? RelayMeter.EARLY : Duration.ZERO;
  }

  /** Only follow-ups that nobody sends by hand wait for anything. */
  public static boolean isHeldBack(Message message) {
    return message.mailClass() == MailClass.FOLLOW_UP && !message.byHand();
  }

  /** The mail leaves from this address in the running transaction, and counts from now on. */
  public void leaves(LedgerRow row, String sender) {
    String from = sender.toLowerCase(Locale.ROOT);
    slots.use(row.id(), from, WishRows.domainOf(row.message().recipient()));
  }

  /**
   * Gives slots to the mail and to all that wait before it, which need not ask for theirs any more;
   * runs its own transactions, so that nobody waits for the plan while holding a quote.
   *
   * @param anew everybody's slot is given anew, unless that was done while the mail waited for it
   */
  public void reserve(UUID tenant, UUID message, boolean anew) {
    plannings
        .computeIfAbsent(tenant, _ -> new Planning())
        .run(
            anew, () -> postponed.putOff(tenant, tenants.as(tenant, () -> reserve(message, anew))));
  }

  private List<PutOff> reserve(UUID message, boolean anew) {
    slots.lock();
    Instant now = slots.now();
    if (slots.find(message).filter(slot -> stands(slot, now, anew)).isPresent()) {
      return List.of();
    }
    mailboxes.know(wishes.senderOf());
    SendingPace pace = paces.current();
    RelayShare share = turns.share(now);
    int most = anew ? ALL : BATCH;
    List<Wish> waiting = wishes.waiting(now, anew, most);
    waiting.stream().map(Wish::sender).distinct().forEach(mailboxes::know);
    SlotPlan plan = new SlotPlan(pace, share, mailboxes.firstUse(), now);
    List<Slot> ahead = standing(waiting, now, pace.memory(), anew);
    ahead.forEach(plan::take);
    ahead.removeIf(slot -> slot.used() || !slot.at().isAfter(now));
    List<Slot> all = new ArrayList<>();
    while (!waiting.isEmpty()) {
      List<Slot> given = waiting.stream().map(plan::place).toList();
      slots.give(given);
      all.addAll(given);
      boolean reached = given.stream().anyMatch(slot -> slot.message().equals(message));
      waiting = reached || given.size() < most ? List.of() : wishes.waiting(now, anew, most);
    }
    ahead.addAll(all);
    turns.note(share, now, ahead.stream().map(Slot::at).toList());
    Duration early = early(pace);
    return all.stream().map(slot -> PutOff.until(slot, early)).toList();
  }

  /** Whoever held the lock before has planned for this mail too. */
  private static boolean stands(Slot slot, Instant now, boolean anew) {
    Instant earliest = anew ? now : now.minus(SlotPlan.PATIENCE);
    return !slot.used() && slot.at().isAfter(earliest);
  }

  /** A mail that is tried again does not wait for its own first try. */
  private List<Slot> standing(List<Wish> waiting, Instant now, Duration memory, boolean anew) {
    Set<UUID> asking = waiting.stream().map(Wish::message).collect(Collectors.toSet());
    return slots.standing(now, memory, anew).stream()
        .filter(slot -> !asking.contains(slot.message()))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
