package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.mail.TenantMailbox;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a mailbox and how far it has been read.
 *
 * @param uidValidity 0 before the first reading
 * @param readToEndAt its end was reached then
 */
record MailboxPosition(
    UUID tenant,
    TenantMailbox settings,
    String folder,
    long uidValidity,
    long lastUid,
    @Nullable Instant readToEndAt) {

  static MailboxPosition start(UUID tenant, TenantMailbox settings, String folder) {
    return new MailboxPosition(tenant, settings, folder, 0, 0, null);
  }

  UUID mailbox() {
    return settings.id();
  }

  String address() {
    return settings.address();
  }

  /** Absent: the sandbox's or the operator's account. */
  @Nullable String host() {
    return settings.imap() == null ? null : settings.imap().host();
  }

  boolean isNew() {
    return uidValidity == 0;
  }
}
