package com.operanttechnologies.mail.pace;

import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The senders that mail has left from, each with its first day; in the tenant's transaction. */
@Component
class PaceMailboxes {
  /* A tenant that sends since before its senders were counted does not begin anew. */
  static final String KNOW =
      """
      insert into pace_mailbox (tenant_id, sender, first_at)
      select :tenant, :sender, coalesce(
        (select min(accepted_at) from message
          where accepted_at is not null and not exists (select 1 from pace_mailbox)),
        clock_timestamp())
      where not exists (select 1 from pace_mailbox where sender = :sender)
      on conflict do nothing
      """;

  private final Tenants tenants;

  PaceMailboxes(Tenants tenants) {
    this.tenants = tenants;
  }

  void know(String sender) {
    tenants.sql(KNOW).param("sender", sender).update();
  }

  /** One follow-up of the sender at a time is claimed, so that none overlooks the other. */
  void lock(String sender) {
    tenants
        .sql("select 1 from pace_mailbox where sender = :sender for update")
        .param("sender", sender)
        .query(Integer.class)
        .list();
  }

  Map<String, Instant> firstUse() {
    Map<String, Instant> first = new HashMap<>();
    tenants
        .sql("select sender, first_at from pace_mailbox")
        .query(row -> {
          first.put(
              row.getString("sender"), row.getObject("first_at", OffsetDateTime.class).toInstant());
        });
    return first;
  }
}
