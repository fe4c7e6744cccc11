package com.operanttechnologies.mail.mailbox;

import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.imap.MailboxReader;
import com.operanttechnologies.mail.imap.MailboxSession;
import com.operanttechnologies.mail.imap.MailboxUnreadable;
import com.operanttechnologies.mail.jdbc.MailboxRows;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Puts what has left into mailboxes' folders of sent mail. A copy that fails is noted with the
 * mailbox and never leads to another sending; a copy that waits while the product stops is not
 * made.
 */
@Component
public class SentCopies implements DisposableBean {
  private static final int AT_ONCE = 4;
  private static final int MOST_WAITING = 200;
  private static final String NOTE =
      """
      update mailbox set copy_error = :error
      where id = :id and copy_error is distinct from :error
      """;

  private final MailboxAccounts accounts;
  private final MailboxRows rows;
  private final Tenants tenants;
  private final Semaphore permits = new Semaphore(AT_ONCE, true);
  private final AtomicInteger waiting = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public SentCopies(MailboxAccounts accounts, MailboxRows rows, Tenants tenants) {
    this.accounts = accounts;
    this.rows = rows;
    this.tenants = tenants;
  }

  /** The mail has been accepted; returns at once. */
  public void accepted(UUID tenant, TenantMailbox mailbox, byte[] mail) {
    if (!mailbox.sentCopies() || mailbox.imap() == null || rows.sandboxed()) {
      return;
    }
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      note(tenant, mailbox, "too many copies wait: some are left out");
      return;
    }
    threads.execute(() -> copy(tenant, mailbox, mail));
  }

  private void copy(UUID tenant, TenantMailbox mailbox, byte[] mail) {
    try {
      permits.acquire();
      try {
        note(tenant, mailbox, put(tenant, mailbox, mail));
      } finally {
        permits.release();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** What went wrong; absent if nothing did. */
  private @Nullable String put(UUID tenant, TenantMailbox mailbox, byte[] mail) {
    MailboxReader account = accounts.own(tenant, mailbox).orElseThrow();
    try (MailboxSession session = account.open()) {
      String named = mailbox.folders().sent();
      String folder = named == null ? session.specialFolders().sent() : named;
      if (folder == null) {
        return "no folder of sent mail was found";
      }
      session.append(folder, mail);
      return null;
    } catch (MailboxUnreadable failed) {
      return failed.reason();
    }
  }

  private void note(UUID tenant, TenantMailbox mailbox, @Nullable String error) {
    tenants.run(
        tenant, () -> tenants.sql(NOTE).param("error", error).param("id", mailbox.id()).update());
  }

  @Override
  public void destroy() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
      threads.shutdownNow();
    }
  }
}
