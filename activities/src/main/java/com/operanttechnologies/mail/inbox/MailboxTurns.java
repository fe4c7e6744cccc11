package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.mail.jdbc.MailboxRows;
import com.operanttechnologies.process.jdbc.Epochs;
import com.operanttechnologies.tenant.Routing;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is to be read: due mailboxes, each leased to one worker at a time. Those of which
 * it is known that something came are read before all that are only looked through, however many.
 */
@Component
class MailboxTurns {
  private static final Duration LEASE = Duration.ofMinutes(15);

  private static final String TAKE =
      """
      update due set lease_until = now() + :lease * interval '1 second', epoch = :epoch, due_at = now()
      where (kind, subject_id) in (
        select kind, subject_id from due
        where kind = :kind and due_at <= now()
        and (lease_until is null or lease_until < now() or exists (
          select 1 from process_epoch e where e.epoch = due.epoch and e.ended_at is not null))
        order by due_at
        limit :most
        for update skip locked)
      returning tenant_id, subject_id
      """;

  /* What came while it was read is read at once. */
  private static final String GIVE_BACK =
      """
      update due set lease_until = null,
        due_at = case when due_at = 'epoch' then due_at else now() + :pause * interval '1 millisecond' end
      where kind = :kind and subject_id = :mailbox
      """;

  private static final String FIRST =
      "update due set due_at = 'epoch' where kind = :kind and subject_id = :mailbox";

  /* Longer than a watch waits: whoever watches renews it in time. */
  private static final String WATCH =
      """
      insert into due (kind, subject_id, tenant_id, due_at, epoch, lease_until)
      values (:kind, :mailbox, :tenant, now() + interval '100 years', :epoch, now() + interval '15 minutes')
      on conflict (kind, subject_id) do update set epoch = excluded.epoch,
        lease_until = excluded.lease_until
      where due.lease_until < now() or due.epoch = excluded.epoch or exists (
        select 1 from process_epoch e where e.epoch = due.epoch and e.ended_at is not null)
      """;

  private final Routing routing;
  private final Epochs epochs;

  MailboxTurns(Routing routing, Epochs epochs) {
    this.routing = routing;
    this.epochs = epochs;
  }

  /** A mailbox whose turn it is. */
  record Turn(UUID tenant, UUID mailbox) {}

  List<Turn> take(int most) {
    return routing
        .sql(TAKE)
        .param("lease", LEASE.toSeconds())
        .param("epoch", epochs.current())
        .param("kind", MailboxRows.DUE_KIND)
        .param("most", most)
        .query((row, _) ->
            new Turn(
                row.getObject("tenant_id", UUID.class), row.getObject("subject_id", UUID.class)))
        .list();
  }

  /** Something has come: it is read before the others. */
  void first(UUID mailbox) {
    routing.sql(FIRST).param("kind", MailboxRows.DUE_KIND).param("mailbox", mailbox).update();
  }

  /** True if this process watches the mailbox for the next quarter of an hour, and no other. */
  boolean watch(UUID tenant, UUID mailbox) {
    return routing
            .sql(WATCH)
            .param("kind", MailboxRows.WATCH_KIND)
            .param("mailbox", mailbox)
            .param("tenant", tenant)
            .param("epoch", epochs.current())
            .update()
        == 1;
  }

  void giveBack(UUID mailbox, Duration pause) {
    routing
        .sql(GIVE_BACK)
        .param("pause", pause.toMillis())
        .param("kind", MailboxRows.DUE_KIND)
        .param("mailbox", mailbox)
        .update();
  }
}
