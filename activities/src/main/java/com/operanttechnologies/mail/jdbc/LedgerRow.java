package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.NewMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail's row as the database sees it now.
 *
 * @param due its instant has come, by the database's clock
 * @param leased somebody's claim still runs
 * @param orphaned the process that claimed it has ended
 * @param impatient two days have passed since the first try
 */
public record LedgerRow(
    UUID tenant,
    Message message,
    boolean due,
    @Nullable UUID claim,
    @Nullable Instant leaseUntil,
    boolean leased,
    boolean orphaned,
    boolean impatient) {
  /** What {@link #readMessage} reads, without the body: a mail is looked at often, written once. */
  public static final String MESSAGE =
      """
      m.tenant_id, m.id, m.kind, m.class, m.state, m.state_at, m.state_reason, m.quote_id,
        m.version_id, m.enrollment_id, m.step_id, m.contact_id, m.member_id, m.recipient,
        m.recipient_name, m.subject, m.mime_id, m.thread, m.planned_at, m.due_at, m.attempts,
        m.smtp_reply, m.accepted_at, m.by_hand, m.mailbox_id\
      """;

  static final String SELECT =
      """
      select %s, m.claim, m.lease_until,
        m.due_at <= clock_timestamp() as is_due,
        coalesce(m.lease_until > clock_timestamp(), false) as is_leased,
        exists (select 1 from process_epoch e where e.epoch = m.epoch and e.ended_at is not null)
          as is_orphaned,
        coalesce(m.claimed_at < clock_timestamp() - interval '2 days', false) as is_impatient
      from message m
      """
          .formatted(MESSAGE);

  static LedgerRow of(ResultSet row, int number) throws SQLException {
    return new LedgerRow(
        row.getObject("tenant_id", UUID.class),
        readMessage(row, number),
        row.getBoolean("is_due"),
        row.getObject("claim", UUID.class),
        instant(row, "lease_until"),
        row.getBoolean("is_leased"),
        row.getBoolean("is_orphaned"),
        row.getBoolean("is_impatient"));
  }

  public static Message readMessage(ResultSet row, int number) throws SQLException {
    return new Message(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        MailClass.ofCode(row.getString("class")),
        MessageState.ofCode(row.getString("state")),
        existing(row, "state_at"),
        row.getString("state_reason"),
        about(row),
        row.getString("recipient"),
        row.getString("recipient_name"),
        row.getString("subject"),
        row.getString("mime_id"),
        List.of((String[]) row.getArray("thread").getArray()),
        existing(row, "planned_at"),
        existing(row, "due_at"),
        row.getInt("attempts"),
        row.getString("smtp_reply"),
        instant(row, "accepted_at"),
        row.getBoolean("by_hand"),
        row.getObject("mailbox_id", UUID.class));
  }

  private static NewMessage.About about(ResultSet row) throws SQLException {
    return new NewMessage.About(
        row.getObject("quote_id", UUID.class),
        row.getObject("version_id", UUID.class),
        row.getObject("enrollment_id", UUID.class),
        row.getObject("step_id", UUID.class),
        row.getObject("contact_id", UUID.class),
        row.getObject("member_id", UUID.class));
  }

  private static Instant existing(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  public UUID id() {
    return message.id();
  }

  /** For events about it. */
  public MailEvent.About event() {
    NewMessage.About about = message.about();
    return new MailEvent.About(
        tenant,
        message.id(),
        message.kind(),
        about.quote(),
        about.version(),
        about.enrollment(),
        about.contact());
  }
}
