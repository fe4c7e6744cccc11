package com.operanttechnologies.mail.sandbox;

import static com.operanttechnologies.mail.mime.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.imap.InboundMail;
import com.operanttechnologies.mail.imap.MailboxReader;
import com.operanttechnologies.mail.imap.MailboxReading.Read;
import com.operanttechnologies.mail.imap.MailboxSettings;
import com.operanttechnologies.mail.imap.ReportPart;
import com.operanttechnologies.mail.mime.Drafts;
import com.operanttechnologies.mail.mime.MailBody;
import com.operanttechnologies.mail.smtp.DataGate;
import com.operanttechnologies.mail.smtp.HostPolicy;
import com.operanttechnologies.mail.smtp.Relay;
import com.operanttechnologies.mail.smtp.RelaySettings;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Accepted;
import com.operanttechnologies.mail.smtp.TlsMode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Bob does with a mail goes over SMTP into Ada's mailbox and is read there by IMAP. */
class RecipientActionsTest {
  private static final UUID ACME = UUID.fromString("0195d2a0-0000-7000-8000-00000000ac3e");
  private static final Instant NOW = Instant.parse("2026-03-02T09:05:07Z");

  private final SandboxMemory memory = new SandboxMemory();
  private final SandboxServers servers =
      new SandboxServers(memory, memory, InstantSource.fixed(NOW));
  private final RecipientActions bob = new RecipientActions(InstantSource.fixed(NOW));
  private final SandboxMail original =
      new SandboxMail(
          ACME,
          "bounce+7@acme-sails.example",
          "bob@buyer.example",
          aDraft()
              .subject("Angebot für Bob")
              .replyTo("reply+tok@acme-sails.example")
              .body(quote())
              .bytes(),
          NOW);

  @BeforeEach
  void start() {
    servers.start();
  }

  @AfterEach
  void stop() {
    servers.stop();
  }

  @Test
  void aReplyArrivesInItsThreadWithTheOriginalQuoted() throws Exception {
    InboundMail mail =
        delivered(bob.reply(original, "Looks good – one question: delivery?\n> not a quote"));

    assertThat(mail.inReplyTo()).isEqualTo(Drafts.ID);
    assertThat(mail.references()).startsWith(Drafts.ID);
    assertThat(mail.subject()).isEqualTo("Re: Angebot für Bob");
    assertThat(mail.from()).isEqualTo("bob@buyer.example");
    assertThat(mail.to()).containsExactly("reply+tok@acme-sails.example");
    assertThat(mail.deliveredTo()).containsExactly("reply+tok@acme-sails.example");
    assertThat(mail.text()).contains("> Hello Bob,").contains("> Net 12,083.50");
    assertThat(mail.newText()).isEqualTo("Looks good – one question: delivery?");
    assertThat(mail.signs().fromMachine()).isFalse();
  }

  @Test
  void aReplyToAReplyKeepsOneSubject() throws Exception {
    RecipientMail first = bob.reply(original, "Hello");
    SandboxMail answer =
        new SandboxMail(ACME, "bob@buyer.example", "ada@acme-sails.example", first.raw(), NOW);

    RecipientMail second = bob.reply(answer, "Hello again");

    assertThat(second.envelope().to()).isEqualTo("bob@buyer.example");
    assertThat(new String(second.raw()))
        .contains("Subject: =?UTF-8?B?UmU6IEFuZ2Vib3Q")
        .doesNotContain("UmU6IFJl");
  }

  @Test
  void aBounceIsARealDeliveryStatusNotification() throws Exception {
    InboundMail mail = delivered(bob.bounce(original));

    assertThat(mail.signs().mediaType()).isEqualTo("multipart/report");
    assertThat(mail.signs().reportType()).isEqualTo("delivery-status");
    assertThat(mail.signs().returnPath()).isEmpty();
    assertThat(mail.signs().fromMachine()).isTrue();
    assertThat(mail.deliveredTo()).containsExactly("bounce+7@acme-sails.example");
    assertThat(mail.reports())
        .extracting(ReportPart::type)
        .containsExactly("message/delivery-status", "text/rfc822-headers");
    assertThat(mail.reports().getFirst().text())
        .contains("Final-Recipient: rfc822; bob@buyer.example\nAction: failed\nStatus: 5.1.1\n");
    assertThat(mail.reports().getLast().text()).contains("Message-ID: " + Drafts.ID);
  }

  @Test
  void aComplaintIsARealAbuseReport() throws Exception {
    InboundMail mail = delivered(bob.complaint(original));

    assertThat(mail.signs().reportType()).isEqualTo("feedback-report");
    assertThat(mail.reports())
        .extracting(ReportPart::type)
        .containsExactly("message/feedback-report", "text/rfc822-headers");
    assertThat(mail.reports().getFirst().text())
        .contains("Feedback-Type: abuse\n")
        .contains("Original-Mail-From: <bounce+7@acme-sails.example>\n")
        .contains("Original-Rcpt-To: <bob@buyer.example>\n");
    assertThat(mail.reports().getLast().text()).contains("Message-ID: " + Drafts.ID);
  }

  private InboundMail delivered(RecipientMail mail) throws InterruptedException {
    String password = SandboxMemory.passwordOf(ACME);
    RelaySettings smtp =
        RelaySettings.of("127.0.0.1", servers.smtpPort(), ACME.toString(), password, TlsMode.NONE);
    try (Relay relay = new Relay(smtp, HostPolicy.ANYWHERE)) {
      assertThat(
              relay.send(mail.envelope(), mail.raw(), DataGate.OPEN, Instant.now().plusSeconds(60)))
          .isInstanceOf(Accepted.class);
    }
    MailboxSettings imap =
        MailboxSettings.inbox(
            "127.0.0.1", servers.imapPort(), TlsMode.NONE, ACME.toString(), password);
    Read read = (Read) new MailboxReader(imap, HostPolicy.ANYWHERE).read(0, 0, 10);
    assertThat(read.mails()).hasSize(1);
    return read.mails().getFirst();
  }

  private static MailBody quote() {
    return new MailBody(
        "Hello Bob,\n\nNet 12,083.50\n", "<p>Hello Bob,</p><p>Net 12,083.50</p>", List.of());
  }
}
