package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.mail.imap.MailboxReading.Read;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How far each mailbox has been read, and when last to its end. */
@Component
class MailboxPositions {
  private static final String MOVE =
      """
      update mailbox set uid_validity = :validity, last_uid = :uid, last_error = null,
        read_to_end_at = case when :end then :asked else read_to_end_at end
      where id = :id
      """;

  private final Tenants tenants;

  MailboxPositions(Tenants tenants) {
    this.tenants = tenants;
  }

  Optional<MailboxPosition> find(UUID tenant, UUID mailbox) {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql("select * from mailbox where id = :id")
                .param("id", mailbox)
                .query(MailboxPositions::position)
                .optional());
  }

  private static MailboxPosition position(ResultSet row, int number) throws SQLException {
    return new MailboxPosition(
        row.getObject("tenant_id", UUID.class),
        row.getObject("id", UUID.class),
        row.getString("address"),
        row.getString("host"),
        row.getObject("port", Integer.class),
        row.getString("tls"),
        row.getString("username"),
        row.getObject("secret_id", UUID.class),
        row.getString("folder"),
        row.getLong("uid_validity"),
        row.getLong("last_uid"));
  }

  /** The database's clock, taken before the mailbox is asked: what comes later is not yet read. */
  OffsetDateTime now(UUID tenant) {
    return tenants.as(
        tenant, () -> tenants.sql("select clock_timestamp()").query(OffsetDateTime.class).single());
  }

  void move(MailboxPosition position, Read read, OffsetDateTime asked) {
    tenants.run(
        position.tenant(),
        () ->
            tenants
                .sql(MOVE)
                .param("validity", read.uidValidity())
                .param("uid", read.lastUid())
                .param("end", read.toTheEnd())
                .param("asked", asked)
                .param("id", position.mailbox())
                .update());
  }

  void unreadable(MailboxPosition position, String reason) {
    tenants.run(
        position.tenant(),
        () ->
            tenants
                .sql("update mailbox set last_error = :reason where id = :id")
                .param("reason", reason)
                .param("id", position.mailbox())
                .update());
  }
}
