package com.operanttechnologies.mail.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox and how far it has been read.
 *
 * @param host absent: the sandbox's or the operator's account
 * @param secret where its password is kept
 * @param uidValidity 0 before the first reading
 */
record MailboxPosition(
    UUID tenant,
    UUID mailbox,
    String address,
    @Nullable String host,
    @Nullable Integer port,
    @Nullable String tls,
    @Nullable String username,
    @Nullable UUID secret,
    String folder,
    long uidValidity,
    long lastUid) {

  boolean isNew() {
    return uidValidity == 0;
  }
}
