package com.operanttechnologies.mail.restored;

import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.process.jdbc.HighWater;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Restorations as rows: noticed for all tenants, answered by each. */
@Component
class JdbcRestorations implements Restorations {
  private static final String HELD =
      "the database was restored from an older copy: look whether it was sent before, then send or"
          + " cancel it";

  private static final String WAITING =
      """
      select max(noticed_at) from restoration
      join tenant_route route on route.tenant_id = :tenant
        and route.created_at < restoration.noticed_at
      where not exists (
        select 1 from restoration_answer answer where answer.restoration_id = restoration.id)
      """;

  private static final String ANSWER =
      """
      insert into restoration_answer (tenant_id, restoration_id, actor, held)
      select :tenant, id, :actor, :held from restoration
      on conflict do nothing
      """;

  /* Also what was planned since: the product does again what it did after the copy was made, and may
   * have sent it then. A member who is told something twice is not harmed, and nobody should have to
   * decide about mails that tell of mails. */
  private static final String DUE =
      """
      select id from message
      where state in ('planned', 'claimed')
      and (due_at <= clock_timestamp() or state_reason like 'the database was restored%')
      and kind not in ('notice', 'invitation', 'reset', 'test')
      order by quote_id, id
      """;

  private final Tenants tenants;
  private final Ledger ledger;
  private final HighWater highWater;

  JdbcRestorations(Tenants tenants, Ledger ledger, HighWater highWater) {
    this.tenants = tenants;
    this.ledger = ledger;
    this.highWater = highWater;
  }

  /** Its handing over was committed before: a copy without it is older. */
  @EventListener
  void sent(MailEvent.Accepted event) {
    highWater.sent(event.about().tenant(), event.about().message());
  }

  @Override
  public Optional<Instant> waitingSince() {
    return tenants
        .sql(WAITING)
        .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  @Override
  public int goOn(Actor actor) {
    if (waitingSince().isEmpty()) {
      return 0;
    }
    List<UUID> due = due();
    due.forEach(mail -> ledger.hold(mail, HELD));
    tenants.sql(ANSWER).param("actor", actor.code()).param("held", due.size()).update();
    return due.size();
  }

  /** With those that the halt has put off. */
  private List<UUID> due() {
    return tenants.sql(DUE).query((row, _) -> row.getObject("id", UUID.class)).list();
  }
}
