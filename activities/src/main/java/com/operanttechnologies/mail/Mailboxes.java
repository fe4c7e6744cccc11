package com.operanttechnologies.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant's mailboxes. All methods but {@link #test} run inside the tenant's transaction. */
public interface Mailboxes {

  /** The default first, then by address; removed ones are not shown. */
  List<TenantMailbox> all();

  Optional<TenantMailbox> find(UUID mailbox);

  /** The one that a mail about this quote would leave from now, if there is one. */
  Optional<TenantMailbox> ofQuote(UUID quote);

  /**
   * @throws com.operanttechnologies.problem.InvalidInput naming each field that cannot be taken
   */
  TenantMailbox add(MailboxInput input);

  /** Ends the use of the former settings at once. */
  TenantMailbox edit(UUID mailbox, MailboxInput input);

  /** All mails leave from it whose quote's owner has no mailbox of their own. */
  void makeDefault(UUID mailbox);

  /** Its mails wait, and say so. */
  void pause(UUID mailbox);

  void resume(UUID mailbox);

  /**
   * Forgets its passwords and tokens and ends its use at once; its mails leave from the default.
   *
   * @throws com.operanttechnologies.problem.Conflict for the built-in one
   */
  void remove(UUID mailbox);

  /**
   * Logs in as mails and answers would; outside of any transaction.
   *
   * @param mailbox whose passwords and tokens are used where none are entered
   */
  List<Finding> test(UUID tenant, @Nullable UUID mailbox, MailboxInput input);

  /** Logs in with what is kept; outside of any transaction. */
  List<Finding> test(UUID tenant, UUID mailbox);

  /**
   * One step of a test.
   *
   * @param step what was tried, as "Sending: log in"
   * @param trouble absent where it went well; in our words, never the server's
   */
  record Finding(String step, @Nullable String trouble) {
    public boolean good() {
      return trouble == null;
    }
  }
}
