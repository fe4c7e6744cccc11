package com.operanttechnologies.seal.archive;

import com.operanttechnologies.seal.ArchivedPapers;
import com.operanttechnologies.seal.RenewalFailed;
import com.operanttechnologies.seal.SealDelayed;
import com.operanttechnologies.seal.pades.LastStamp;
import com.operanttechnologies.seal.pades.LongTerm;
import com.operanttechnologies.seal.pades.SealingFailed;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts another time stamp over a document. Others are asked outside of transactions; until the new
 * one is there the document stays what it was.
 */
@Component
class Renewing {
  private final Tenants tenants;
  private final ArchivedPapers papers;
  private final RenewalRows rows;
  private final OverviewRows counts;
  private final RenewalDays days;
  private final LongTerm longTerm;
  private final ApplicationEventPublisher events;

  Renewing(
      Tenants tenants,
      ArchivedPapers papers,
      RenewalRows rows,
      OverviewRows counts,
      RenewalDays days,
      LongTerm longTerm,
      ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.papers = papers;
    this.rows = rows;
    this.counts = counts;
    this.days = days;
    this.longTerm = longTerm;
    this.events = events;
  }

  Tally renew(UUID tenant, Turn turn) {
    Optional<byte[]> kept = tenants.as(tenant, () -> papers.find(turn.version()));
    return kept.map(pdf -> renew(tenant, turn, pdf)).orElse(Tally.NOTHING);
  }

  private Tally renew(UUID tenant, Turn turn, byte[] kept) {
    Instant now = Instant.now();
    try {
      LastStamp last = LastStamp.of(kept);
      if (!last.endsAt().isAfter(now)) {
        return fail(tenant, turn, lapsed(last), null);
      }
      byte[] renewed = longTerm.renewed(kept, now);
      LastStamp next = LastStamp.of(renewed);
      if (turn.asked() || days.until(next).isAfter(days.until(last))) {
        return tenants.as(tenant, () -> keep(turn.version(), kept, renewed, next));
      }
      return fail(tenant, turn, noLonger(next), RenewalDays.patience(now, turn.holdsUntil()));
    } catch (SealDelayed | SealingFailed e) {
      Duration pause = RenewalDays.pause(turn.tries() + 1);
      return fail(tenant, turn, String.valueOf(e.getMessage()), pause);
    }
  }

  /* Where somebody else was first, what they have made is looked after. */
  private Tally keep(UUID version, byte[] kept, byte[] renewed, LastStamp stamp) {
    if (!papers.goesOn(version, kept, renewed, days.until(stamp))) {
      return Tally.NOTHING;
    }
    rows.keep(version, stamp, days.until(stamp), days.due(stamp));
    return Tally.RENEWED;
  }

  /* Another one would not prove what was between them. */
  private static String lapsed(LastStamp last) {
    return "The certificate of the last time stamp ended on %s, before another one was made."
        .formatted(day(last.endsAt()));
  }

  private String noLonger(LastStamp next) {
    return ("The authority's time stamps hold until %s, no longer than the last one over the"
            + " document. It has to get another certificate.")
        .formatted(day(days.until(next)));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /**
   * @param pause absent: trying again is of no use
   */
  private Tally fail(UUID tenant, Turn turn, String reason, @Nullable Duration pause) {
    int tries = turn.tries() + 1;
    boolean over = pause == null || days.isLast(tries);
    tenants.run(
        tenant,
        () -> {
          Instant next = over ? null : tenants.now().plus(pause);
          rows.failed(turn.version(), tries, reason, next);
          if (over && counts.count().givenUp() == 1) {
            events.publishEvent(new RenewalFailed(tenant, reason));
          }
        });
    return Tally.failed(reason);
  }
}
