package com.operanttechnologies.process.jdbc;

import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What processes have to be told, written in the transaction that changes the row.
 *
 * <p>Read by locking unsent rows, never by a cursor: a lower id may commit later than a higher one.
 */
@Component
public class Outbox {
  private static final String ADD =
      """
      insert into outbox (tenant_id, kind, subject_id, final)
      values (:tenant, :kind, :subject, :final)
      """;

  private static final String TAKE =
      """
      select id, tenant_id, kind, subject_id, final from outbox
      order by id
      limit :most
      for update skip locked
      """;

  private final Tenants tenants;
  private final Routing routing;

  public Outbox(Tenants tenants, Routing routing) {
    this.tenants = tenants;
    this.routing = routing;
  }

  /** The row has changed and its process must read it. */
  public void changed(ProcessKind kind, UUID subject) {
    add(kind, subject, false);
  }

  /** The row has reached its end: its process is told if it still runs, and not started for it. */
  public void ended(ProcessKind kind, UUID subject) {
    add(kind, subject, true);
  }

  private void add(ProcessKind kind, UUID subject, boolean isFinal) {
    tenants
        .sql(ADD)
        .param("kind", kind.code())
        .param("subject", subject)
        .param("final", isFinal)
        .update();
  }

  /** Locks the oldest untold rows; to be called in the transaction that forgets them. */
  public List<Entry> take(int most) {
    return routing
        .sql(TAKE)
        .param("most", most)
        .query((row, _) ->
            new Entry(
                row.getLong("id"),
                row.getObject("tenant_id", UUID.class),
                ProcessKind.ofCode(row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                row.getBoolean("final")))
        .list();
  }

  public void forget(List<Entry> told) {
    routing
        .sql("delete from outbox where id in (:ids)")
        .param("ids", told.stream().map(Entry::id).toList())
        .update();
  }

  /** How many rows wait to be told. */
  public long waiting() {
    return routing.sql("select count(*) from outbox").query(Long.class).single();
  }

  /** One process to be told of one change. */
  public record Entry(long id, UUID tenant, ProcessKind kind, UUID subject, boolean isFinal) {}
}
