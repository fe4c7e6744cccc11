package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.mail.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the stop rules judge by, as the database sees it at one moment.
 *
 * @param versionState state of the version that the mail is about
 * @param mailboxPaused the mailbox that it would leave from is paused
 * @param restored the database is an older copy, and nobody has said go on
 * @param suppressed why the recipient of a follow-up must not be urged any more
 * @param urging what only follow-ups are judged by
 */
record Facts(
    Message message,
    Instant now,
    @Nullable String versionState,
    boolean mailboxPaused,
    boolean restored,
    @Nullable String suppressed,
    Urging urging) {

  Facts mailboxPaused(boolean paused) {
    return new Facts(message, now, versionState, paused, restored, suppressed, urging);
  }

  Facts suppressed(@Nullable String reason) {
    return new Facts(message, now, versionState, mailboxPaused, restored, reason, urging);
  }

  /**
   * What speaks against urging somebody.
   *
   * @param live the quote has a version that is sent and not expired
   * @param newestState state of the quote's newest version
   * @param senderRefusal why receivers would not trust the sender's domain, as last looked up
   * @param streamOff the recipient has switched off this kind of mail
   * @param pausedUntil the recipient wants nothing before
   * @param complaints too many recipients complain: how many
   * @param unreadSince its mailbox's answers were last read to their end then, too long ago
   * @param neverRead its mailbox's answers have not been read to their end yet
   */
  record Urging(
      @Nullable String enrollmentState,
      @Nullable String enrollmentReason,
      @Nullable Instant parkedUntil,
      boolean live,
      @Nullable String newestState,
      @Nullable String basis,
      boolean streamOff,
      @Nullable Instant pausedUntil,
      boolean replied,
      boolean postalAddress,
      @Nullable String senderRefusal,
      @Nullable Instant unreadSince,
      boolean neverRead,
      @Nullable String complaints) {

    /** Of mail that urges nobody. */
    static final Urging NONE =
        new Urging(
            null, null, null, false, null, null, false, null, false, false, null, null, false,
            null);
  }
}
