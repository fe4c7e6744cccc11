package com.operanttechnologies.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Mailboxes;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.imap.MailboxSession;
import com.operanttechnologies.mail.imap.MailboxUnreadable;
import com.operanttechnologies.mail.mailbox.ImapAccount;
import com.operanttechnologies.mail.mailbox.MailboxAccounts;
import com.operanttechnologies.mail.mailbox.OwnMailboxes;
import com.operanttechnologies.mail.mailbox.WithOwnMailboxes;
import com.operanttechnologies.mail.smtp.ScriptedSmtpServer;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithOwnMailboxes
class FoldersTest {
  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired Mailboxes mailboxes;
  @Autowired MailboxAccounts accounts;
  @Autowired MailboxTurns turns;
  @Autowired Inbox inbox;
  final ScriptedSmtpServer smtp = ScriptedSmtpServer.plain();
  ImapAccount imap;
  AcmeRows acme;
  TenantMailbox mailbox;
  UUID mail;

  @BeforeEach
  void adasMailbox() throws Exception {
    imap = new ImapAccount();
    acme = AcmeRows.in(tenants, routing);
    UUID ada = OwnMailboxes.ada(acme);
    mailbox =
        tenants.as(
            acme.tenant,
            () ->
                mailboxes.add(
                    OwnMailboxes.both(
                        ada,
                        OwnMailboxes.account(smtp.port()),
                        OwnMailboxes.account(imap.port()),
                        false)));
    mail = acme.plan(ledger, acme.followUp());
  }

  @AfterEach
  void close() throws Exception {
    imap.close();
    smtp.close();
  }

  @Test
  void thePastOfAMailboxIsNotRead() throws Exception {
    answers("INBOX", "<old@buyer.example>");

    read();

    assertThat(inbound()).isZero();
  }

  @Test
  void inboxAndJunkAreReadEachFromItsOwnPosition() throws Exception {
    read();
    answers("INBOX", "<first@buyer.example>");
    answers("Junk", "<second@buyer.example>");

    read();
    read();

    assertThat(inbound()).isEqualTo(2);
    assertThat(acme.count("select count(*) from mailbox_folder where last_uid > 0")).isEqualTo(2);
    assertThat(acme.count("select count(*) from mailbox where read_to_end_at is not null")).isOne();
  }

  @Test
  void aFolderThatWasRenumberedIsNotTakenInTwice() throws Exception {
    read();
    answers("INBOX", "<first@buyer.example>");
    read();
    acme.run("update mailbox_folder set uid_validity = uid_validity + 1, last_uid = 999");
    answers("INBOX", "<second@buyer.example>");

    read();

    assertThat(inbound()).isEqualTo(2);
    assertThat(
            acme.count(
                "select count(distinct uid_validity) from mailbox_folder where last_uid = 999"))
        .isZero();
  }

  @Test
  void aMailboxThatCannotBeReadSaysWhySinceWhen() throws Exception {
    imap.close();

    Inbox.Turn turn = read();

    TenantMailbox.Health health =
        tenants.as(acme.tenant, () -> mailboxes.find(mailbox.id()).orElseThrow().health());
    assertThat(turn).isEqualTo(Inbox.Turn.UNREADABLE);
    assertThat(health.readError()).isEqualTo("the mailbox refused the connection");
    assertThat(health.readErrorAt()).isNotNull();
  }

  @Test
  void theServerTellsWhenSomethingComes() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    CompletableFuture<Boolean> news =
        CompletableFuture.supplyAsync(() -> awaitNews(waiting), Thread::startVirtualThread);
    assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();

    for (int mails = 0; mails < 60 && !news.isDone(); mails++) {
      answers("INBOX", "<new-" + mails + "@buyer.example>");
      letItTell(news);
    }

    assertThat(news.get(60, TimeUnit.SECONDS)).isTrue();
  }

  /* Between opening the folder and waiting, a server may forget to tell; it tells of the next. */
  private static void letItTell(CompletableFuture<Boolean> news) throws Exception {
    try {
      news.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException notYet) {
      // another mail will be told of
    }
  }

  private boolean awaitNews(CountDownLatch waiting) {
    try (MailboxSession session =
        accounts.own(acme.tenant, mailbox).orElseThrow().openToWait(Duration.ofMinutes(1))) {
      return session.awaitNews("INBOX", waiting::countDown);
    } catch (MailboxUnreadable e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void oneProcessReadsAndWatchesAMailboxAtATime() {
    routing.sql("update due set due_at = now() - interval '1 day' where kind = 'mailbox'").update();

    turns.first(mailbox.id());
    boolean first = hasItsTurn();
    turns.first(mailbox.id());
    boolean second = hasItsTurn();
    boolean watched = turns.watch(acme.tenant, mailbox.id());
    routing
        .sql(
            "update due set epoch = epoch + 1000 where subject_id = :id and kind = 'mailbox_watch'")
        .param("id", mailbox.id())
        .update();
    boolean watchedByAnother = !turns.watch(acme.tenant, mailbox.id());

    assertThat(first).isTrue();
    assertThat(second).isFalse();
    assertThat(watched).isTrue();
    assertThat(watchedByAnother).isTrue();
  }

  private boolean hasItsTurn() {
    return turns.take(1).stream().anyMatch(turn -> turn.mailbox().equals(mailbox.id()));
  }

  @Test
  void whatCameWhileAMailboxWasReadIsReadAtOnce() {
    turns.first(mailbox.id());
    turns.take(1);
    turns.first(mailbox.id());

    turns.giveBack(mailbox.id(), Duration.ofHours(1));

    assertThat(hasItsTurn()).isTrue();
  }

  @Test
  void aRemovedMailboxIsNotReadAnyMore() {
    tenants.run(acme.tenant, () -> mailboxes.remove(mailbox.id()));

    assertThat(
            routing
                .sql("select count(*) from due where subject_id = :id")
                .param("id", mailbox.id())
                .query(Long.class)
                .single())
        .isZero();
  }

  private Inbox.Turn read() {
    return inbox.read(acme.tenant, mailbox.id());
  }

  private void answers(String folder, String id) throws Exception {
    imap.receives(
        folder,
        """
        From: <bob@buyer.example>
        To: <ada@acme-sails.example>
        Message-ID: %s
        In-Reply-To: %s
        Subject: Re: Your sails

        Call me.
        """
            .formatted(id, acme.find(ledger, mail).messageId()));
  }

  private long inbound() {
    return acme.count("select count(*) from inbound");
  }
}
