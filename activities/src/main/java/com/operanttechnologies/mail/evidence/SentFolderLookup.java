package com.operanttechnologies.mail.evidence;

import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.imap.MailboxReader;
import com.operanttechnologies.mail.imap.MailboxSession;
import com.operanttechnologies.mail.imap.MailboxUnreadable;
import com.operanttechnologies.mail.jdbc.MailboxRows;
import com.operanttechnologies.mail.mailbox.MailboxAccounts;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for the Message-ID in the mailbox's folder of sent mail, where servers put what they have
 * taken. That it is not there proves nothing: not every server does.
 */
@Component
class SentFolderLookup implements MailLookup {
  private final MailboxAccounts accounts;
  private final MailboxRows rows;

  SentFolderLookup(MailboxAccounts accounts, MailboxRows rows) {
    this.accounts = accounts;
    this.rows = rows;
  }

  @Override
  public Answer look(UUID tenant, Message message, @Nullable TenantMailbox mailbox) {
    Optional<MailboxReader> account =
        mailbox == null || rows.sandboxed() ? Optional.empty() : accounts.own(tenant, mailbox);
    return mailbox == null || account.isEmpty()
        ? new Answer.NotAsked()
        : look(account.get(), message, mailbox.folders().sent());
  }

  private static Answer look(MailboxReader account, Message message, @Nullable String named) {
    try (MailboxSession session = account.open()) {
      String folder = named == null ? session.specialFolders().sent() : named;
      if (folder == null) {
        return new Answer.Unclear("the mailbox has no folder of sent mail");
      }
      return session.holds(folder, message.messageId())
          ? new Answer.Left(Evidence.SENT_FOLDER)
          : new Answer.Unclear("it is not in the folder of sent mail");
    } catch (MailboxUnreadable failed) {
      return new Answer.Unclear("the folder of sent mail was not readable: " + failed.reason());
    }
  }
}
