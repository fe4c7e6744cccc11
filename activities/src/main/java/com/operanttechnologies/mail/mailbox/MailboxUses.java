package com.operanttechnologies.mail.mailbox;

import com.operanttechnologies.mail.jdbc.MailboxRows;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What depends on a mailbox, for whoever thinks of removing it; in the tenant's transaction. */
@Component
public class MailboxUses {
  private static final String USE =
      """
      select
        (select count(*) from message m
          where m.state in ('planned', 'held')
          and mailbox_for(m.quote_id, m.member_id, :relay) = :mailbox) as waiting,
        (select count(distinct m.enrollment_id) from message m
          join enrollment on enrollment.id = m.enrollment_id
          where m.mailbox_id = :mailbox and m.accepted_at is not null
          and enrollment.state in ('active', 'parked', 'paused')) as running
      """;

  private final Tenants tenants;
  private final MailboxRows rows;

  MailboxUses(Tenants tenants, MailboxRows rows) {
    this.tenants = tenants;
    this.rows = rows;
  }

  /**
   * How much does.
   *
   * @param waiting mails that are to leave from it
   * @param running sequences that have written from it and go on: an answer would end them
   */
  public record Use(int waiting, int running) {}

  public Use of(UUID mailbox) {
    return tenants
        .sql(USE)
        .param("mailbox", mailbox)
        .param("relay", rows.relay())
        .query((row, _) -> new Use(row.getInt("waiting"), row.getInt("running")))
        .single();
  }
}
