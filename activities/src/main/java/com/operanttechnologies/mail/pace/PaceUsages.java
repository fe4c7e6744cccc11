package com.operanttechnologies.mail.pace;

import com.operanttechnologies.mail.pace.PaceUsage.Use;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what has left and what waits; in the tenant's transaction. */
@Component
public class PaceUsages {
  private static final int MOST_DOMAINS = 8;

  private static final String COUNT =
      """
      count(*) filter (where used and at > now() - interval '24 hours') as sent,
      count(*) filter (where not used and at > now()) as waiting,
      max(at) filter (where not used and at > now()) as last_at
      from pace_slot where at > now() - interval '24 hours'
      """;

  private final Tenants tenants;
  private final SendingPaces paces;
  private final PaceMailboxes mailboxes;

  public PaceUsages(Tenants tenants, SendingPaces paces, PaceMailboxes mailboxes) {
    this.tenants = tenants;
    this.paces = paces;
    this.mailboxes = mailboxes;
  }

  /** A row of counts. */
  private record Count(String name, long sent, long waiting, @Nullable Instant lastAt) {
    static Count of(ResultSet row, int number) throws SQLException {
      OffsetDateTime last = row.getObject("last_at", OffsetDateTime.class);
      return new Count(
          row.getString("name"),
          row.getLong("sent"),
          row.getLong("waiting"),
          last == null ? null : last.toInstant());
    }

    Use within(int limit) {
      return new Use(name, sent, limit, waiting, lastAt, false);
    }
  }

  public PaceUsage now() {
    SendingPace pace = paces.current();
    Map<String, Instant> first = mailboxes.firstUse();
    Use all = counts("select '' as name, " + COUNT).getFirst().within(pace.tenantDay());
    List<Use> senders =
        counts("select sender as name, " + COUNT + " group by sender order by sender").stream()
            .map(count -> mailbox(count, pace, first))
            .toList();
    List<Use> domains =
        counts(
                "select domain as name, "
                    + COUNT
                    + " group by domain order by sent desc, waiting desc, domain limit "
                    + MOST_DOMAINS)
            .stream()
            .map(count -> count.within(pace.domainDay()))
            .toList();
    return new PaceUsage(all, senders, domains);
  }

  private Use mailbox(Count count, SendingPace pace, Map<String, Instant> first) {
    Instant now = tenants.now();
    Instant since = first.getOrDefault(count.name, now);
    int limit = pace.mailboxDay(Duration.between(since, now).toDays());
    boolean warming = limit != pace.mailboxDay();
    return new Use(count.name, count.sent, limit, count.waiting, count.lastAt, warming);
  }

  private List<Count> counts(String sql) {
    return tenants.sql(sql).query(Count::of).list();
  }
}
