package com.operanttechnologies.mail.mailbox;

import com.operanttechnologies.mail.MailboxInput;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.TenantMailbox.Account;
import com.operanttechnologies.mail.jdbc.MailboxSecrets;
import com.operanttechnologies.mail.jdbc.PausedMails;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes mailboxes; what is open of a changed one is closed as soon as the change stands. */
@Component
class MailboxChanges {
  private static final String ADD =
      """
      insert into mailbox (tenant_id, address, is_default) values (:tenant, :address, :default)
      returning id
      """;

  private static final String EDIT =
      """
      update mailbox set address = :address, name = :name, owner_id = :owner,
        smtp_host = :smtpHost, smtp_port = :smtpPort, smtp_tls = :smtpTls,
        smtp_username = :smtpUsername, smtp_secret_id = :smtpSecret,
        host = :host, port = :port, tls = :tls, username = :username, secret_id = :secret,
        login = :login, answers = :answers, answer_domain = :answerDomain,
        return_path = :returnPath, sent_copies = :sentCopies, folders = :folders,
        read_junk = :junk, sent_folder = :sentFolder, send_error = null, send_error_at = null,
        last_error = null, read_error_at = null, copy_error = null, revision = revision + 1
      where id = :id
      """;

  /* Another account's numbers mean other mails. */
  private static final String OTHER_ACCOUNT =
      """
      with gone as (delete from mailbox_folder where mailbox_id = :id)
      update mailbox set read_to_end_at = null where id = :id
      """;

  private static final String REMOVE =
      """
      update mailbox set removed_at = now(), is_default = false, owner_id = null,
        smtp_secret_id = null, secret_id = null, smtp_username = null, username = null,
        revision = revision + 1
      where id = :id
      """;

  private static final String DEFAULT_AGAIN =
      """
      update mailbox set is_default = true
      where built_in and not exists (select 1 from mailbox where is_default and removed_at is null)
      """;

  private final Tenants tenants;
  private final MailboxSecrets secrets;
  private final MailboxPools pools;
  private final PausedMails waiting;

  MailboxChanges(Tenants tenants, MailboxSecrets secrets, MailboxPools pools, PausedMails waiting) {
    this.tenants = tenants;
    this.secrets = secrets;
    this.pools = pools;
    this.waiting = waiting;
  }

  UUID add(CheckedMailbox added, boolean asDefault) {
    if (asDefault) {
      tenants.sql("update mailbox set is_default = false where is_default").update();
    }
    UUID id =
        tenants
            .sql(ADD)
            .param("address", added.address())
            .param("default", asDefault)
            .query(UUID.class)
            .single();
    write(id, added, null, null);
    return id;
  }

  void edit(TenantMailbox before, CheckedMailbox after) {
    write(before.id(), after, before.smtp(), before.imap());
    if (after.imap() == null || !after.imap().isSame(before.imap())) {
      tenants.sql(OTHER_ACCOUNT).param("id", before.id()).update();
    }
  }

  private void write(
      UUID id, CheckedMailbox after, @Nullable Account smtp, @Nullable Account imap) {
    MailboxInput input = after.input();
    StatementSpec statement =
        tenants
            .sql(EDIT)
            .param("address", after.address())
            .param("name", after.name())
            .param("owner", input.owner())
            .param("login", after.login().code())
            .param("answers", after.answers().code())
            .param("answerDomain", after.answerDomain())
            .param("returnPath", input.returnPath())
            .param("sentCopies", input.sentCopies())
            .param("folders", after.folders().toArray(String[]::new))
            .param("junk", input.readJunk())
            .param("sentFolder", after.sentFolder());
    account(statement, "smtpHost", "smtpPort", "smtpTls", "smtpUsername", after.smtp());
    account(statement, "host", "port", "tls", "username", after.imap());
    statement
        .param("smtpSecret", secret(after.smtp(), smtp))
        .param("secret", secret(after.imap(), imap))
        .param("id", id)
        .update();
    forgetUnused(after.smtp(), smtp);
    forgetUnused(after.imap(), imap);
    closeAfterCommit(id);
  }

  private static void account(
      StatementSpec statement,
      String host,
      String port,
      String tls,
      String username,
      @Nullable CheckedAccount account) {
    statement
        .param(host, account == null ? null : account.host())
        .param(port, account == null ? null : account.port())
        .param(tls, account == null ? null : account.tls().code())
        .param(username, account == null ? null : account.username());
  }

  private @Nullable UUID secret(@Nullable CheckedAccount after, @Nullable Account before) {
    if (after == null) {
      return null;
    }
    if (after.password() != null) {
      return secrets.keep(after.password());
    }
    return after.isSame(before) && before != null ? before.secret() : null;
  }

  private void forgetUnused(@Nullable CheckedAccount after, @Nullable Account before) {
    boolean kept = after != null && after.password() == null && after.isSame(before);
    if (before != null && !kept) {
      secrets.forget(before.secret());
    }
  }

  void makeDefault(UUID mailbox) {
    tenants.sql("update mailbox set is_default = false where is_default").update();
    tenants
        .sql("update mailbox set is_default = true where id = :id")
        .param("id", mailbox)
        .update();
  }

  void pause(UUID mailbox) {
    set(mailbox, "paused_at = coalesce(paused_at, now())");
    closeAfterCommit(mailbox);
  }

  void resume(UUID mailbox) {
    set(mailbox, "paused_at = null");
    waiting.goOn(mailbox);
  }

  private void set(UUID mailbox, String column) {
    tenants.sql("update mailbox set " + column + " where id = :id").param("id", mailbox).update();
  }

  void remove(TenantMailbox removed) {
    tenants.sql(REMOVE).param("id", removed.id()).update();
    tenants.sql(DEFAULT_AGAIN).update();
    if (removed.smtp() != null) {
      secrets.forget(removed.smtp().secret());
    }
    if (removed.imap() != null) {
      secrets.forget(removed.imap().secret());
    }
    closeAfterCommit(removed.id());
  }

  private void closeAfterCommit(UUID mailbox) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            pools.close(mailbox);
          }
        });
  }
}
