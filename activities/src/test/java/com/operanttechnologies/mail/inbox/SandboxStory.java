package com.operanttechnologies.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.MailEvents;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.mail.imap.InboundParser;
import com.operanttechnologies.mail.jdbc.Senders;
import com.operanttechnologies.mail.sandbox.SandboxMails;
import com.operanttechnologies.mail.sandbox.SandboxMails.Entry;
import com.operanttechnologies.mail.sandbox.jdbc.SandboxGate;
import com.operanttechnologies.mail.smtp.DataGate;
import com.operanttechnologies.mail.smtp.Envelope;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Acme Sails in the sandbox: what it sends, and what comes back. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SandboxStory {
  final AcmeRows acme;
  private final Tenants tenants;
  private final Routing routing;
  private final Ledger ledger;
  private final Deliveries deliveries;
  private final SandboxMails mails;
  private final SandboxGate gate;
  private final MailboxPoller poller;
  private final Senders senders;
  private final MailEvents events;
  private final InboxReception reception;

  SandboxStory(
      Tenants tenants,
      Routing routing,
      Ledger ledger,
      Deliveries deliveries,
      SandboxMails mails,
      SandboxGate gate,
      MailboxPoller poller,
      Senders senders,
      MailEvents events,
      InboxReception reception) {
    this.tenants = tenants;
    this.routing = routing;
    this.ledger = ledger;
    this.deliveries = deliveries;
    this.mails = mails;
    this.gate = gate;
    this.poller = poller;
    this.senders = senders;
    this.events = events;
    this.reception = reception;
    this.acme = AcmeRows.in(tenants, routing);
  }

  /** A follow-up to Bob, sent; the mailbox has been read before, as the rules want. */
  UUID followUp() {
    readInbox();
    UUID mail = acme.plan(ledger, acme.followUp());
    assertThat(delivery(mail)).isEqualTo(MessageState.ACCEPTED);
    return mail;
  }

  /** Another follow-up to Bob, of a second step, for next week. */
  UUID plannedFollowUp() {
    UUID step =
        acme.id(
            """
            insert into step (tenant_id, sequence_id, version_id, position, anchor, amount, subject,
              html, text)
            select :tenant, sequence_id, id, 2, 'start', 9, 's', 'h', 't' from sequence_version
            returning id
            """);
    NewMessage first = acme.followUp();
    NewMessage.About about =
        new NewMessage.About(acme.quote, acme.version, acme.enrollment, step, acme.bob, null);
    return acme.plan(
        ledger,
        new NewMessage(
            first.kind(),
            first.mailClass(),
            first.recipient(),
            first.recipientName(),
            first.letter(),
            about,
            first.thread(),
            Instant.now().plusSeconds(600_000),
            false));
  }

  /** Why Bob's address gets no follow-ups, in their order. */
  String suppressions() {
    return acme.text(
        "select coalesce(string_agg(reason, ' ' order by reason), '') from suppression");
  }

  MessageState delivery(UUID mail) {
    deliveries.deliver(acme.tenant, mail);
    return state(mail);
  }

  MessageState state(UUID mail) {
    return acme.find(ledger, mail).state();
  }

  String messageId(UUID mail) {
    return acme.find(ledger, mail).messageId();
  }

  UUID notice() {
    return acme.plan(ledger, acme.notice());
  }

  Entry newest() {
    return tenants.as(acme.tenant, () -> mails.list(null, 1).getFirst());
  }

  void bobReplies() {
    mails.reply(acme.tenant, newest().id(), "Let us talk on Monday.");
    readInbox();
  }

  /** As if somebody had written to the tenant's address. */
  void receive(String from, String headerAndText) throws InterruptedException {
    String raw = "From: <" + from + ">\nTo: <sales@acme-sails.example>\n" + headerAndText + "\n";
    gate.relay(acme.tenant)
        .orElseThrow()
        .send(
            new Envelope(from, "sales@acme-sails.example"),
            raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
            DataGate.OPEN,
            Instant.now().plusSeconds(60));
    readInbox();
  }

  /** As if it had been read from the mailbox. True if it is ours and new. */
  boolean take(String mail) {
    Arrival arrival =
        new Arrival(
            acme.tenant, acme.id("select id from mailbox"), "sales@acme-sails.example", true, 0);
    return reception.take(
        arrival, new InboundParser().parse(0, mail.getBytes(StandardCharsets.UTF_8)));
  }

  /** As if Bob's answer to the mail had been read from the mailbox. */
  void bobAnswers(UUID mail, String headers, String text, String id) {
    take(
        "From: bob@buyer.example\nMessage-ID: %s\nIn-Reply-To: %s\n%s\n\n%s\n"
            .formatted(id, messageId(mail), headers, text));
  }

  /** The only thread. */
  UUID thread() {
    return acme.id("select id from thread");
  }

  <T> T in(Supplier<T> work) {
    return tenants.as(acme.tenant, work);
  }

  /** Another mail to Bob about the quote, sent. */
  UUID receipt() {
    UUID mail = acme.plan(ledger, acme.bobsNotice());
    assertThat(delivery(mail)).isEqualTo(MessageState.ACCEPTED);
    return mail;
  }

  /** A delivery report about the mail. */
  String report(UUID mail, String status) {
    return """
    From: MAILER-DAEMON@buyer.example
    Message-ID: <%s@buyer.example>
    Return-Path: <>
    Content-Type: multipart/report; report-type=delivery-status; boundary=B

    --B
    Content-Type: message/delivery-status

    Reporting-MTA: dns; buyer.example

    Final-Recipient: rfc822; bob@buyer.example
    Action: failed
    Status: %s

    --B
    Content-Type: text/rfc822-headers

    Message-ID: %s

    --B--
    """
        .formatted(UUID.randomUUID(), status, messageId(mail));
  }

  /** As the mailbox's newest mail is kept. */
  UUID newestInbound() {
    return acme.id("select id from inbound order by received_at desc, id desc limit 1");
  }

  /** As if the mailbox's turn had come, and nobody else's. */
  void readInbox() {
    tenants.run(acme.tenant, senders::makeMailbox);
    routing
        .sql(
            """
            update due set due_at = now()
              + case when tenant_id = :acme then interval '-1 second' else interval '1 day' end
            where kind = 'mailbox'
            """)
        .param("acme", acme.tenant)
        .update();
    int read = poll();
    while (read > 0) {
      read = poll();
    }
  }

  private int poll() {
    try {
      return poller.poll();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  long repliesTo(UUID mail) {
    return events.of(mail).stream().filter(MailEvent.Replied.class::isInstance).count();
  }

  long inbound(String condition) {
    return acme.count("select count(*) from inbound where " + condition);
  }
}
