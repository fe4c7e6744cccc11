package com.operanttechnologies.mail.pace;

import com.operanttechnologies.mail.pace.relay.RelayShare;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives each mail the first instant that no rule forbids, behind those of its mailbox that have
 * waited longer. It plans a little wider than the rules are, so that a mail that leaves a moment
 * late does not push all the others.
 */
final class SlotPlan {
  /** How late a mail may come to its slot. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The window of the caps with that patience. */
  static final Duration DAY = Duration.ofHours(24).plus(PATIENCE);

  private static final Duration LARGEST_SLACK = Duration.ofSeconds(2);

  private final SendingPace pace;
  private final RelayShare share;
  private final Map<String, Instant> firstUse;
  private final long now;
  private final Map<String, SlotLine> mailboxes = new HashMap<>();
  private final Map<String, SlotLine> domains = new HashMap<>();
  private final SlotLine all = new SlotLine();
  private final Map<String, SlotQueue> queues = new HashMap<>();

  /**
   * @param firstUse of each sender, for its warm-up
   */
  SlotPlan(SendingPace pace, RelayShare share, Map<String, Instant> firstUse, Instant now) {
    this.pace = pace;
    this.share = share;
    this.firstUse = Map.copyOf(firstUse);
    this.now = now.toEpochMilli();
  }

  /** An instant, and the rule that made it so late. */
  private record Found(long at, @Nullable PaceRule rule, boolean inHours) {
    Found atLeast(long other, PaceRule because) {
      return other > at ? new Found(other, because, false) : this;
    }

    Found open(long other) {
      return other > at ? new Found(other, rule, true) : this;
    }
  }

  /** Takes up what has left and what has its slot already. */
  void take(Slot slot) {
    long at = slot.at().toEpochMilli();
    line(mailboxes, slot.sender()).add(at);
    line(domains, slot.domain()).add(at);
    all.add(at);
    if (!slot.used()) {
      queue(slot.holdsAll() ? slot.sender() : slot.sender() + " " + slot.domain()).add(slot);
    }
  }

  /** The mail's slot, taken up. */
  Slot place(Wish wish) {
    Found found = settled(wish, begin(wish));
    Slot slot =
        new Slot(
            wish.message(),
            wish.sender(),
            wish.domain(),
            wish.wantedAt(),
            Instant.ofEpochMilli(found.at),
            found.at > now ? found.rule : null,
            found.inHours,
            false);
    take(slot);
    return slot;
  }

  /** Behind those that have waited longer, for the same reason as they. */
  private Found begin(Wish wish) {
    Found earliest = new Found(Math.max(now, wish.notBefore().toEpochMilli()), null, false);
    return Stream.of(wish.sender(), wish.sender() + " " + wish.domain())
        .map(this::queue)
        .flatMap(queue -> queue.lastBefore(wish.wantedAt()).stream())
        .map(last -> new Found(last.at().toEpochMilli(), last.rule(), last.inHours()))
        .filter(last -> last.at > earliest.at)
        .max(Comparator.comparingLong(Found::at))
        .orElse(earliest);
  }

  private Found settled(Wish wish, Found begin) {
    Found before;
    Found found = begin;
    do {
      before = found;
      found = spaced(wish, found);
      found = capped(wish, found);
      if (found.at > now) {
        found = found.open(wish.hours().next(Instant.ofEpochMilli(found.at)).toEpochMilli());
      }
    } while (found.at > before.at);
    return found;
  }

  private Found spaced(Wish wish, Found found) {
    Found shared = found.atLeast(all.apart(found.at, share.gap(found.at)), PaceRule.RELAY);
    long gap = pace.gap().toMillis();
    long slack = Math.min(gap / 10, LARGEST_SLACK.toMillis());
    long apart = line(mailboxes, wish.sender()).apart(shared.at, gap + slack);
    return shared.atLeast(apart, PaceRule.GAP);
  }

  private Found capped(Wish wish, Found found) {
    SlotLine mailbox = line(mailboxes, wish.sender());
    SlotLine domain = line(domains, wish.domain());
    long first = firstUse.getOrDefault(wish.sender(), Instant.ofEpochMilli(now)).toEpochMilli();
    long warm = mailbox.underLimit(found.at, DAY, at -> pace.mailboxDay(daysSince(first, at)));
    Found warmed = found.atLeast(warm, mailboxRule(daysSince(first, found.at)));
    Found spread =
        warmed.atLeast(domain.underLimit(warmed.at, DAY, _ -> pace.domainDay()), PaceRule.DOMAIN);
    return spread.atLeast(all.underLimit(spread.at, DAY, _ -> pace.tenantDay()), PaceRule.TENANT);
  }

  private PaceRule mailboxRule(long days) {
    int allowed = pace.mailboxDay(days);
    return allowed == pace.mailboxDay() ? PaceRule.MAILBOX : PaceRule.WARM_UP;
  }

  private static long daysSince(long first, long at) {
    return (at - first) / Duration.ofDays(1).toMillis();
  }

  private static SlotLine line(Map<String, SlotLine> lines, String name) {
    return lines.computeIfAbsent(name, _ -> new SlotLine());
  }

  private SlotQueue queue(String name) {
    return queues.computeIfAbsent(name, _ -> new SlotQueue());
  }
}
