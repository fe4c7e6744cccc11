package com.operanttechnologies.mail.pace;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The instant given to a mail.
 *
 * @param wantedAt when the mail was due before anything delayed it: the order of the queue
 * @param rule what put it there; absent: nothing did
 * @param inHours moved on into the hours of its recipient
 * @param used the mail has been claimed then
 */
record Slot(
    UUID message,
    String sender,
    String domain,
    Instant wantedAt,
    Instant at,
    @Nullable PaceRule rule,
    boolean inHours,
    boolean used) {

  /** Whether the mailbox's other mail stands behind it, or only mail to the same domain. */
  boolean holdsAll() {
    return rule != PaceRule.DOMAIN && !inHours;
  }

  /** Why its mail waits, in the words of the ledger. */
  String reason() {
    String why = rule == null ? "it has its turn" : rule.words();
    return inHours ? why + "; then in the recipient's hours" : why;
  }
}
