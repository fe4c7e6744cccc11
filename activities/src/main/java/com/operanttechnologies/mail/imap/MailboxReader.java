package com.operanttechnologies.mail.imap;

import com.operanttechnologies.mail.imap.MailboxReading.Unreadable;
import com.operanttechnologies.mail.smtp.HostPolicy;
import java.time.Duration;

/** Reads new mails of one account, each time by a conversation of its own. */
public final class MailboxReader {
  private final MailboxSettings settings;
  private final HostPolicy policy;

  public MailboxReader(MailboxSettings settings, HostPolicy policy) {
    this.settings = settings;
    this.policy = policy;
  }

  /** The position behind the newest mail, for a mailbox whose past is not of interest. */
  public MailboxReading end() {
    return look(session -> session.end(settings.folder()));
  }

  /**
   * The mails behind a position.
   *
   * @param uidValidity of the last reading, 0 for the first
   * @param lastUid of the last reading, 0 for the first
   * @param atMost how many mails at once
   */
  public MailboxReading read(long uidValidity, long lastUid, int atMost) {
    return look(session -> session.read(settings.folder(), uidValidity, lastUid, atMost, null));
  }

  /** A conversation for more than one look. */
  public MailboxSession open() throws MailboxUnreadable {
    return MailboxSession.open(settings, policy);
  }

  /**
   * A conversation for waiting.
   *
   * @param patience how long the server may be silent: less than the half hour after which it hangs
   *     up (RFC 2177)
   */
  public MailboxSession openToWait(Duration patience) throws MailboxUnreadable {
    return MailboxSession.open(settings, policy, patience);
  }

  private interface Look {
    MailboxReading into(MailboxSession session) throws MailboxUnreadable;
  }

  private MailboxReading look(Look look) {
    try (MailboxSession session = open()) {
      return look.into(session);
    } catch (MailboxUnreadable failed) {
      return new Unreadable(failed.reason());
    }
  }
}
