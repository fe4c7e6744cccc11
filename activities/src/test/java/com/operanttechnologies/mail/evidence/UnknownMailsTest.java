package com.operanttechnologies.mail.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.MailEvents;
import com.operanttechnologies.mail.Mailboxes;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.jdbc.MailboxRows;
import com.operanttechnologies.mail.mailbox.ImapAccount;
import com.operanttechnologies.mail.mailbox.MailboxAccounts;
import com.operanttechnologies.mail.mailbox.OwnMailboxes;
import com.operanttechnologies.mail.mailbox.SentCopies;
import com.operanttechnologies.mail.mailbox.WithOwnMailboxes;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.mail.smtp.Fault;
import com.operanttechnologies.mail.smtp.ScriptedSmtpServer;
import com.operanttechnologies.mail.smtp.Step;
import com.operanttechnologies.mail.waiting.WaitingKind;
import com.operanttechnologies.mail.waiting.WaitingMails;
import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No reply after the final dot is unknown (RFC 1047): reconciled, or shown to a person. */
@WithOwnMailboxes
class UnknownMailsTest {
  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired Deliveries deliveries;
  @Autowired Mailboxes mailboxes;
  @Autowired WaitingMails waiting;
  @Autowired EvidenceSearch search;
  @Autowired MailEvents events;
  @Autowired MailboxAccounts accounts;
  @Autowired MailboxRows rows;
  final ScriptedSmtpServer smtp = ScriptedSmtpServer.plain();
  ImapAccount imap;
  AcmeRows acme;
  UUID mail;

  @BeforeEach
  void aMailOfWhichTheServerSaidNothing() throws Exception {
    imap = new ImapAccount();
    acme = AcmeRows.in(tenants, routing);
    UUID ada = OwnMailboxes.ada(acme);
    tenants.run(
        acme.tenant,
        () ->
            mailboxes.add(
                OwnMailboxes.both(
                    ada,
                    OwnMailboxes.account(smtp.port()),
                    OwnMailboxes.account(imap.port()),
                    true)));
    smtp.onceOn(Step.DOT, new Fault.Drop());
    mail = acme.plan(ledger, acme.bobsNotice());
    deliveries.deliver(acme.tenant, mail);
    assertThat(row().state()).isEqualTo(MessageState.UNKNOWN);
  }

  @AfterEach
  void close() throws Exception {
    imap.close();
    smtp.close();
  }

  @Test
  void withoutEvidenceItIsListedWithWhatIsKnown() {
    search.look(acme.tenant);

    WaitingMails.Entry entry =
        tenants.as(acme.tenant, () -> waiting.list(WaitingKind.UNKNOWN, null, 50)).getFirst();
    assertThat(entry.message().id()).isEqualTo(mail);
    assertThat(entry.quoteNumber()).isEqualTo("Q-2026-0001");
    assertThat(entry.mailbox()).isEqualTo("ada@acme-sails.example");
    assertThat(entry.since()).isNotNull();
    assertThat(entry.lookResult()).isEqualTo("it is not in the folder of sent mail");
    assertThat(smtp.mails()).hasSize(1);
  }

  @Test
  void theFolderOfSentMailProvesThatItLeft() throws Exception {
    imap.receives(
        "Sent", "Message-ID: " + row().messageId() + "\nSubject: Your sails\n\nFair winds\n");

    search.look(acme.tenant);

    assertThat(row().state()).isEqualTo(MessageState.ACCEPTED);
    assertThat(evidence()).isEqualTo("sent_folder");
    assertThat(events.of(mail)).last().isInstanceOf(MailEvent.Accepted.class);
    assertThat(
            acme.text(
                "select detail ->> 'reason' from timeline where kind = 'unknown_mail_arrived'"))
        .isEqualTo("it is in the folder of sent mail");
  }

  @ParameterizedTest
  @CsvSource({
    "reply, answer",
    "auto_reply, answer",
    "out_of_office, answer",
    "bounce_hard, report",
    "report, report",
    "complaint, report"
  })
  void whatComesBackProvesThatItLeft(String kind, String evidence) {
    acme.run(
        """
        insert into inbound (tenant_id, mailbox_id, uid, mime_id, kind, message_id)
        select :tenant, mailbox_id, 1, '<x@buyer.example>', '%s', id from message
        where state = 'unknown'
        """
            .formatted(kind));

    search.look(acme.tenant);

    assertThat(row().state()).isEqualTo(MessageState.ACCEPTED);
    assertThat(evidence()).isEqualTo(evidence);
  }

  @Test
  void aPersonMaySayThatItArrived() {
    assertThat(decided(Verdict.ARRIVED)).isEmpty();

    assertThat(row().state()).isEqualTo(MessageState.ACCEPTED);
    assertThat(evidence()).isEqualTo("member");
    assertThat(events.of(mail)).last().isInstanceOf(MailEvent.Accepted.class);
  }

  @Test
  void aPersonMaySendItAgainWithTheSameMessageId() {
    String id = row().messageId();

    assertThat(decided(Verdict.SEND)).isEmpty();
    deliveries.deliver(acme.tenant, mail);

    assertThat(row().state()).isEqualTo(MessageState.ACCEPTED);
    assertThat(smtp.mails())
        .hasSize(2)
        .allSatisfy(sent ->
            assertThat(new String(sent.raw(), StandardCharsets.UTF_8))
                .contains("Message-ID: " + id));
    assertThat(
            acme.text(
                "select detail ->> 'reason' from timeline where kind = 'unknown_mail_sent_again'"))
        .isEqualTo("with the same Message-ID");
  }

  @Test
  void whatIsKnownMeanwhileIsNotDecidedAgain() {
    assertThat(decided(Verdict.ARRIVED)).isEmpty();

    assertThat(decided(Verdict.SEND))
        .hasValueSatisfying(refusal -> assertThat(refusal.reason()).isEqualTo("sent meanwhile"));
    assertThat(decided(Verdict.ARRIVED))
        .hasValueSatisfying(
            refusal -> assertThat(refusal.reason()).isEqualTo("what became of it is known by now"));
  }

  private Optional<Refusal> decided(Verdict verdict) {
    return tenants.as(
        acme.tenant, () -> waiting.decide(WaitingKind.UNKNOWN, mail, verdict, Actor.PRODUCT));
  }

  @Test
  void aCopyOfWhatLeftIsPutIntoTheFolderOfSentMail() throws Exception {
    copy();

    assertThat(imap.subjects("Sent")).containsExactly("Copied");
    assertThat(acme.count("select count(*) from mailbox where copy_error is not null")).isZero();
  }

  @Test
  void aCopyThatFailsIsNotedAndNothingIsSentAgain() throws Exception {
    imap.close();

    copy();

    assertThat(acme.text("select copy_error from mailbox where not built_in"))
        .isEqualTo("the mailbox refused the connection");
    assertThat(smtp.mails()).hasSize(1);
  }

  private void copy() throws InterruptedException {
    SentCopies copies = new SentCopies(accounts, rows, tenants);
    byte[] sent = "Message-ID: <c@acme-sails.example>\r\nSubject: Copied\r\n\r\nHi\r\n".getBytes();
    copies.accepted(
        acme.tenant,
        tenants.as(acme.tenant, () -> mailboxes.ofQuote(acme.quote).orElseThrow()),
        sent);
    copies.destroy();
  }

  private Message row() {
    return acme.find(ledger, mail);
  }

  private String evidence() {
    return acme.text("select evidence from message where id = '" + mail + "'");
  }
}
