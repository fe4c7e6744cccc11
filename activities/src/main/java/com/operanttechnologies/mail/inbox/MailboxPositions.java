package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.imap.MailboxReading.Read;
import com.operanttechnologies.mail.jdbc.MailboxTable;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far each folder of each mailbox has been read, and when last to its end. */
@Component
class MailboxPositions {
  private static final String FIND =
      """
      select uid_validity, last_uid, read_to_end_at from mailbox_folder
      where mailbox_id = :mailbox and name = :folder
      """;

  private static final String MOVE =
      """
      insert into mailbox_folder (tenant_id, mailbox_id, name, uid_validity, last_uid, read_to_end_at)
      values (:tenant, :mailbox, :folder, :validity, :uid, case when :end then cast(:asked as timestamptz) end)
      on conflict (tenant_id, mailbox_id, name) do update set
        uid_validity = excluded.uid_validity, last_uid = excluded.last_uid,
        read_to_end_at = coalesce(excluded.read_to_end_at, mailbox_folder.read_to_end_at)
      """;

  private static final String ALL_READ =
      """
      update mailbox set read_to_end_at = :asked, last_error = null, read_error_at = null
      where id = :id
      """;

  private static final String UNREADABLE =
      """
      update mailbox set last_error = :reason,
        read_error_at = case when last_error is null then clock_timestamp() else read_error_at end
      where id = :id
      """;

  private final Tenants tenants;
  private final MailboxTable table;

  MailboxPositions(Tenants tenants, MailboxTable table) {
    this.tenants = tenants;
    this.table = table;
  }

  Optional<TenantMailbox> mailbox(UUID tenant, UUID mailbox) {
    return tenants.as(tenant, () -> table.find(mailbox));
  }

  MailboxPosition of(UUID tenant, TenantMailbox mailbox, String folder) {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql(FIND)
                .param("mailbox", mailbox.id())
                .param("folder", folder)
                .query((row, _) ->
                    new MailboxPosition(
                        tenant,
                        mailbox,
                        folder,
                        row.getLong("uid_validity"),
                        row.getLong("last_uid"),
                        instant(row.getObject("read_to_end_at", OffsetDateTime.class))))
                .optional()
                .orElseGet(() -> MailboxPosition.start(tenant, mailbox, folder)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
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
                .param("mailbox", position.mailbox())
                .param("folder", position.folder())
                .param("validity", read.uidValidity())
                .param("uid", read.lastUid())
                .param("end", read.toTheEnd())
                .param("asked", asked)
                .update());
  }

  /** All folders were read to what was their end then. */
  void allRead(UUID tenant, UUID mailbox, OffsetDateTime asked) {
    tenants.run(
        tenant, () -> tenants.sql(ALL_READ).param("asked", asked).param("id", mailbox).update());
  }

  void unreadable(UUID tenant, UUID mailbox, String reason) {
    tenants.run(
        tenant,
        () -> tenants.sql(UNREADABLE).param("reason", reason).param("id", mailbox).update());
  }
}
