package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.NewMessage.About;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rows of the ledger under locks. Every transaction that decides takes them in one order: quote,
 * enrollment, contact, message; otherwise two of them could wait for each other.
 */
@Component
public class LedgerRows {
  private static final String ABOUT =
      "select quote_id, enrollment_id, contact_id from message where id = :id";

  private static final String LOCK = LedgerRow.SELECT + " where m.id = :id for update of m";

  private final Tenants tenants;

  public LedgerRows(Tenants tenants) {
    this.tenants = tenants;
  }

  /** Locks the mail and what it is about, for a decision. */
  public Optional<LedgerRow> lock(UUID message) {
    return about(message).flatMap(about -> lock(message, about));
  }

  /** As {@link #lock(UUID)}, for a mail that has been read: what it is about never changes. */
  public Optional<LedgerRow> lock(Message message) {
    return lock(message.id(), message.about());
  }

  private Optional<LedgerRow> lock(UUID message, About about) {
    hold(about, "for update");
    return tenants.pipelined(LOCK).param("id", message).optional(LedgerRow::of).get();
  }

  /** Keeps what the mail is about from being decided, before whatever is asked next. */
  void share(About about) {
    hold(about, "for share");
  }

  private Optional<About> about(UUID message) {
    return tenants
        .pipelined(ABOUT)
        .param("id", message)
        .optional((row, _) ->
            new About(
                row.getObject("quote_id", UUID.class),
                null,
                row.getObject("enrollment_id", UUID.class),
                null,
                row.getObject("contact_id", UUID.class),
                null))
        .get();
  }

  private void hold(About about, String how) {
    hold("quote", about.quote(), how);
    hold("enrollment", about.enrollment(), how);
    hold("contact", about.contact(), how);
  }

  private void hold(String table, @Nullable UUID id, String how) {
    if (id != null) {
      tenants.pipelined("select 1 from " + table + " where id = :id " + how).param("id", id).run();
    }
  }

  /** Those about the quote or enrollment that the column names, oldest first; not locked. */
  List<Message> messages(String column, UUID id) {
    return tenants
        .sql(
            "select "
                + LedgerRow.MESSAGE
                + " from message m where "
                + column
                + " = :id order by planned_at, id")
        .param("id", id)
        .query(LedgerRow::readMessage)
        .list();
  }
}
