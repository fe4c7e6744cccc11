package com.operanttechnologies.process.jdbc;

import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** By when each unfinished row's process has to act; what workflows are rebuilt from. */
@Component
public class DueRows {
  private static final String SET =
      """
      insert into due (kind, subject_id, tenant_id, due_at)
      values (:kind, :subject, :tenant, :due)
      on conflict (kind, subject_id) do update set due_at = excluded.due_at, lease_until = null,
        epoch = null
      """;

  private static final String AWAIT =
      """
      insert into due (kind, subject_id, tenant_id, due_at, epoch)
      values (:kind, :subject, :tenant, :due, :epoch)
      on conflict (kind, subject_id) do update set due_at = excluded.due_at, lease_until = null,
        epoch = excluded.epoch
      """;

  /* Started by nobody of this epoch and nearly due, or overdue without anybody's lease; what
   * the relay is about to tell needs nobody else. */
  private static final String CLAIM =
      """
      with claimed as (
        update due set epoch = :epoch, lease_until = now() + :lease * interval '1 second'
        where (kind, subject_id) in (
          select kind, subject_id from due
          where kind in (:kinds)
          and ((epoch is distinct from :epoch and :rebuild and due_at < now() + :lead * interval '1 second')
            or due_at < now() - interval '2 minutes')
          and (lease_until is null or lease_until < now() or (:rebuild and epoch is distinct from :epoch))
          and not exists (select 1 from outbox where outbox.subject_id = due.subject_id)
          order by due_at
          limit :most
          for update skip locked)
        returning tenant_id, kind, subject_id, due_at)
      select tenant_id, kind, subject_id from claimed order by due_at, subject_id
      """;

  /* A row that its process is changing needs no mark. */
  private static final String STARTED =
      """
      update due set epoch = :epoch
      where (kind, subject_id) in (
        select kind, subject_id from due
        where kind in (:kinds) and subject_id in (:subjects)
        for update skip locked)
      """;

  private static final String AT_WORK =
      "select count(*) from due where kind in (:kinds) and due_at <= now() and epoch = :epoch";

  private static final List<String> KINDS =
      Arrays.stream(ProcessKind.values()).map(ProcessKind::code).toList();

  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Tenants tenants;
  private final Routing routing;

  public DueRows(Tenants tenants, Routing routing) {
    this.tenants = tenants;
    this.routing = routing;
  }

  /** Sets when the row's process has to act next. */
  public void set(ProcessKind kind, UUID subject, Instant dueAt) {
    tenants
        .sql(SET)
        .param("kind", kind.code())
        .param("subject", subject)
        .param("due", dueAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The row's process has nothing left to do. */
  public void clear(ProcessKind kind, UUID subject) {
    tenants
        .pipelined("delete from due where kind = :kind and subject_id = :subject")
        .param("kind", kind.code())
        .param("subject", subject)
        .run();
  }

  /** The row's process is alive and waits for something else; it is not woken before. */
  public void postpone(ProcessKind kind, UUID subject, Instant dueAt) {
    tenants
        .sql("update due set due_at = :due where kind = :kind and subject_id = :subject")
        .param("kind", kind.code())
        .param("subject", subject)
        .param("due", dueAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Sets when the row's process has to act next, for a process that runs in this epoch or is being
   * told in the same transaction: nobody else has to start it before it is overdue.
   */
  public void awaited(ProcessKind kind, UUID subject, Instant dueAt, long epoch) {
    tenants
        .sql(AWAIT)
        .param("kind", kind.code())
        .param("subject", subject)
        .param("due", dueAt.atOffset(ZoneOffset.UTC))
        .param("epoch", epoch)
        .update();
  }

  /** The relay starts the rows' processes in this epoch, so that nobody else has to. */
  public void started(Collection<UUID> subjects, long epoch) {
    if (!subjects.isEmpty()) {
      routing
          .sql(STARTED)
          .param("epoch", epoch)
          .param("kinds", KINDS)
          .param("subjects", subjects)
          .update();
    }
  }

  /**
   * Takes rows whose process must be started, those that were due first before the others.
   *
   * @param lead so long before they are due, where the engine forgets
   * @param rebuild true where the engine forgets: rows of other epochs are started before they are
   *     due
   */
  public List<DueRow> claim(long epoch, Duration lead, boolean rebuild, int most) {
    return routing
        .sql(CLAIM)
        .param("epoch", epoch)
        .param("lease", LEASE.toSeconds())
        .param("lead", lead.toSeconds())
        .param("rebuild", rebuild)
        .param("kinds", KINDS)
        .param("most", most)
        .query((row, _) ->
            new DueRow(
                row.getObject("tenant_id", UUID.class),
                ProcessKind.ofCode(row.getString("kind")),
                row.getObject("subject_id", UUID.class)))
        .list();
  }

  /** How many rows have a process of this epoch that is due and has not acted yet. */
  public int atWork(long epoch) {
    return routing
        .sql(AT_WORK)
        .param("kinds", KINDS)
        .param("epoch", epoch)
        .query(Integer.class)
        .single();
  }
}
