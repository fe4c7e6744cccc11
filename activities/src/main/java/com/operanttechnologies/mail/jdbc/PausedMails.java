package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.process.jdbc.Outbox;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails that wait because their mailbox is paused; in the tenant's transaction. */
@Component
public class PausedMails {
  static final String REASON = "the mailbox is paused";

  /* A mail that somebody works on looks at the mailbox by itself. */
  private static final String GO_ON =
      """
      update message set due_at = clock_timestamp(), state_reason = null
      where id in (
        select id from message
        where state = 'planned' and state_reason = :reason
        and mailbox_for(quote_id, member_id, :relay) = :mailbox
        order by quote_id, id
        for update skip locked)
      returning id, enrollment_id, due_at
      """;

  private final Tenants tenants;
  private final MailboxRows mailboxes;
  private final Outbox outbox;
  private final DueRows dueRows;

  public PausedMails(Tenants tenants, MailboxRows mailboxes, Outbox outbox, DueRows dueRows) {
    this.tenants = tenants;
    this.mailboxes = mailboxes;
    this.outbox = outbox;
    this.dueRows = dueRows;
  }

  private record Waiting(UUID message, @Nullable UUID enrollment, Instant due) {}

  /** The mailbox is used again: they have their turn now, and not when they would look again. */
  public void goOn(UUID mailbox) {
    tenants
        .sql(GO_ON)
        .param("reason", REASON)
        .param("relay", mailboxes.relay())
        .param("mailbox", mailbox)
        .query((row, _) ->
            new Waiting(
                row.getObject("id", UUID.class),
                row.getObject("enrollment_id", UUID.class),
                row.getObject("due_at", OffsetDateTime.class).toInstant()))
        .list()
        .forEach(this::tell);
  }

  private void tell(Waiting mail) {
    if (mail.enrollment == null) {
      dueRows.set(ProcessKind.MESSAGE, mail.message, mail.due);
      outbox.changed(ProcessKind.MESSAGE, mail.message);
    } else {
      outbox.changed(ProcessKind.ENROLLMENT, mail.enrollment);
    }
  }
}
