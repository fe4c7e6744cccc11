package com.operanttechnologies.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Mailboxes;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.mailbox.ImapAccount;
import com.operanttechnologies.mail.mailbox.OwnMailboxes;
import com.operanttechnologies.mail.mailbox.WithOwnMailboxes;
import com.operanttechnologies.mail.smtp.ScriptedSmtpServer;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithOwnMailboxes
class MailboxWatchesTest {
  private static final int MOST_TRIES = 90;

  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Mailboxes mailboxes;
  @Autowired MailboxWatches watches;
  final ScriptedSmtpServer smtp = ScriptedSmtpServer.plain();
  ImapAccount imap;
  AcmeRows acme;
  TenantMailbox mailbox;

  @BeforeEach
  void adasMailboxHasItsTurnTomorrow() throws Exception {
    imap = new ImapAccount();
    acme = AcmeRows.in(tenants, routing);
    mailbox =
        tenants.as(
            acme.tenant,
            () ->
                mailboxes.add(
                    OwnMailboxes.both(
                        OwnMailboxes.ada(acme),
                        OwnMailboxes.account(smtp.port()),
                        OwnMailboxes.account(imap.port()),
                        false)));
    due("due_at = now() + interval '1 day'");
  }

  @AfterEach
  void close() throws Exception {
    watches.stop();
    imap.close();
    smtp.close();
  }

  @Test
  void aWatchedMailboxHasItsTurnWhenSomethingComes() throws Exception {
    watches.watch(acme.tenant, mailbox.id());

    int mails = 0;
    while (!isDue() && mails < MOST_TRIES) {
      // what comes before the server listens is not told of; the next one is
      arrives(++mails);
      Thread.sleep(1_000);
    }

    assertThat(isDue()).isTrue();
  }

  @Test
  void itIsWatchedOnceAndSaysSo() throws Exception {
    boolean begun = watches.watch(acme.tenant, mailbox.id());

    boolean going = watches.watch(acme.tenant, mailbox.id());

    assertThat(begun).as("whether the server tells is not known yet").isFalse();
    assertThat(going).isTrue();
  }

  @Test
  void aMailboxThatCannotBeReachedIsLeftToPolling() throws Exception {
    imap.close();
    watches.watch(acme.tenant, mailbox.id());

    boolean forgotten = comes(() -> !watches.watches(mailbox.id()));

    assertThat(forgotten).isTrue();
    assertThat(isDue()).isFalse();
  }

  private static boolean comes(BooleanSupplier wanted) throws InterruptedException {
    for (int tries = 0; tries < MOST_TRIES && !wanted.getAsBoolean(); tries++) {
      Thread.sleep(1_000);
    }
    return wanted.getAsBoolean();
  }

  private void arrives(int number) throws Exception {
    imap.receives(
        "INBOX",
        """
        From: <bob@buyer.example>
        To: <ada@acme-sails.example>
        Message-ID: <%d@buyer.example>
        Subject: Hello

        Hello
        """
            .formatted(number));
  }

  private boolean isDue() {
    return routing
        .sql("select due_at <= now() from due where kind = 'mailbox' and subject_id = :mailbox")
        .param("mailbox", mailbox.id())
        .query(Boolean.class)
        .single();
  }

  private void due(String change) {
    routing
        .sql("update due set " + change + " where kind = 'mailbox' and subject_id = :mailbox")
        .param("mailbox", mailbox.id())
        .update();
  }
}
