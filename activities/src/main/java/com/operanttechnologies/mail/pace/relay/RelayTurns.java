package com.operanttechnologies.mail.pace.relay;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.mail.pace.relay.RelayDrain.Noted;
import com.operanttechnologies.mail.pace.relay.RelayShare.Waiting;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who waits for the relay, over all tenants: ids, instants and counts. Whoever takes more than its
 * even share while another comes is told to plan anew.
 */
@Component
public class RelayTurns {
  private static final int HOUR = 3_600;
  private static final Duration SOON = Duration.ofSeconds(10);

  /** A plan is no stopwatch: so much more than its share is nobody's loss. */
  private static final double TOLERANCE = 1.1;

  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('relay', 0))";

  private static final String OTHERS =
      """
      select busy_until, waiting,
        greatest(0, mails - waiting / 3600.0
          * greatest(0, extract(epoch from cast(:now as timestamptz) - noted_at))) as mails
      from relay_turn
      where tenant_id <> :tenant and busy_until > :now
      """;

  private static final String NOTE =
      """
      insert into relay_turn (tenant_id, busy_until, waiting, mails, noted_at, squeezed)
      values (:tenant, :until, :waiting, :mails, :now, :squeezed)
      on conflict (tenant_id) do update set busy_until = excluded.busy_until,
        waiting = excluded.waiting, mails = excluded.mails, noted_at = excluded.noted_at,
        squeezed = excluded.squeezed
      """;

  private static final String SQUEEZE =
      """
      update relay_turn set squeezed = true
      where tenant_id <> :tenant and busy_until > :now and waiting > :even
      """;

  private static final String SQUEEZED =
      "select exists (select 1 from relay_turn where tenant_id = :tenant and squeezed)";

  private final Tenants tenants;
  private final double perSecond;

  RelayTurns(Tenants tenants, OperantProperties properties) {
    this.tenants = tenants;
    this.perSecond = properties.mail().pace().perSecond();
  }

  public boolean limited() {
    return perSecond > 0;
  }

  /** What the current tenant may take beside the others. */
  public RelayShare share(Instant now) {
    return new RelayShare(perSecond, limited() ? others(now) : List.of());
  }

  private List<Waiting> others(Instant now) {
    List<Noted> noted =
        tenants
            .sql(OTHERS)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query((row, _) ->
                new Noted(
                    new Waiting(
                        row.getObject("busy_until", OffsetDateTime.class)
                            .toInstant()
                            .toEpochMilli(),
                        row.getInt("waiting") / (double) HOUR),
                    row.getDouble("mails")))
            .list();
    return new RelayDrain(perSecond, now.toEpochMilli()).of(noted);
  }

  /**
   * The current tenant's mails leave at these instants.
   *
   * @param planned the share that they were planned with
   */
  public void note(RelayShare planned, Instant now, List<Instant> ahead) {
    Optional<Instant> last = ahead.stream().max(Comparator.naturalOrder());
    if (!limited() || last.isEmpty()) {
      return;
    }
    tenants.sql(LOCK).query((row, _) -> row.getObject(1) == null).list();
    RelayShare share = share(now);
    double perSecond = perSecond(now, last.get(), ahead);
    tenants
        .sql(NOTE)
        .param("until", last.get().atOffset(ZoneOffset.UTC))
        .param("waiting", Math.round(perSecond * HOUR))
        .param("mails", ahead.size())
        .param("now", now.atOffset(ZoneOffset.UTC))
        // two that plan at once do not see each other: the second one notices
        .param("squeezed", !share.equals(planned))
        .update();
    if (share.isShort(perSecond)) {
      tenants
          .sql(SQUEEZE)
          .param("now", now.atOffset(ZoneOffset.UTC))
          .param("even", share.at(now.toEpochMilli()) * HOUR * TOLERANCE)
          .update();
    }
  }

  /** What leaves in the next seconds: later plans may be changed before anybody suffers. */
  private static double perSecond(Instant now, Instant last, List<Instant> ahead) {
    Instant end = last.isBefore(now.plus(SOON)) ? last : now.plus(SOON);
    long mails = ahead.stream().filter(at -> !at.isAfter(end)).count();
    return mails * 1_000.0 / Math.max(1_000, Duration.between(now, end).toMillis());
  }

  /** Whether the current tenant has planned for more of the relay than it may have by now. */
  public boolean squeezed() {
    return limited() && tenants.sql(SQUEEZED).query(Boolean.class).single();
  }
}
