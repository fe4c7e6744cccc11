package com.operanttechnologies.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.MailEvents;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.SandboxMails;
import com.operanttechnologies.mail.SandboxMails.Entry;
import com.operanttechnologies.mail.SandboxMails.Opened;
import com.operanttechnologies.mail.sandbox.SandboxServers;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithDatabase;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@WithDatabase
@TestPropertySource(properties = "operant.roles=web")
class SandboxRoundTripTest {
  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired Deliveries deliveries;
  @Autowired SandboxMails mails;
  @Autowired SandboxServers servers;
  @Autowired MailboxPoller poller;
  @Autowired MailEvents events;
  AcmeRows acme;

  @BeforeEach
  void acmeSails() {
    acme = AcmeRows.in(tenants, routing);
  }

  @Test
  void aFollowUpIsReadAnsweredAndStopsTheRest() {
    readInbox();
    UUID followUp = delivered();
    Entry inSandbox = newest();

    mails.reply(acme.tenant, inSandbox.id(), "Let us talk on Monday.");
    readInbox();

    assertThat(inSandbox.to()).isEqualTo("bob@buyer.example");
    assertThat(inSandbox.subject()).isEqualTo("Your sails");
    assertThat(repliesTo(followUp)).isEqualTo(1);
    assertThat(acme.text("select kind || ' ' || sender from inbound"))
        .isEqualTo("reply bob@buyer.example");
  }

  @Test
  void everythingSurvivesARestartOfTheSandbox() {
    readInbox();
    UUID followUp = delivered();
    mails.reply(acme.tenant, newest().id(), "Monday?");
    servers.stop();
    servers.start();

    readInbox();
    servers.stop();
    servers.start();
    readInbox();

    assertThat(repliesTo(followUp)).isEqualTo(1);
    assertThat(acme.count("select count(*) from inbound")).isEqualTo(1);
    assertThat(delivery(acme.plan(ledger, acme.notice()))).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void anAnswerIsKnownByItsReferencesWhereTheAddressWasRewritten() {
    readInbox();
    UUID followUp = delivered();
    acme.run("delete from link where purpose = 'reply'");

    mails.reply(acme.tenant, newest().id(), "Monday?");
    readInbox();

    assertThat(repliesTo(followUp)).isEqualTo(1);
  }

  @Test
  void bouncesAndComplaintsAreKeptAndStopNothingYet() {
    readInbox();
    UUID followUp = delivered();
    UUID mail = newest().id();

    mails.bounce(acme.tenant, mail);
    mails.complaint(acme.tenant, mail);
    readInbox();

    assertThat(acme.count("select count(*) from inbound where kind = 'report'")).isEqualTo(2);
    assertThat(acme.count("select count(*) from inbound where message_id = '" + followUp + "'"))
        .isEqualTo(2);
    assertThat(repliesTo(followUp)).isZero();
  }

  @Test
  void theMailIsSignedAndItsUnsubscribeHeadersAreSigned() {
    readInbox();
    delivered();

    String raw = raw(newest().id());

    assertThat(raw).contains("DKIM-Signature: v=1", "d=acme-sails.example");
    String signature = raw.substring(0, raw.indexOf(" bh=")).replaceAll("\\s", "").toLowerCase();
    assertThat(signature).contains("list-unsubscribe:", "list-unsubscribe-post");
  }

  @Test
  void theKeyIsMadeOnceAndKeptSealed() {
    readInbox();
    delivered();
    delivery(acme.plan(ledger, acme.notice()));

    assertThat(acme.count("select count(*) from dkim_key")).isEqualTo(1);
    assertThat(acme.text("select public_key from dkim_key")).startsWith("v=DKIM1; k=rsa; p=");
  }

  @Test
  void aMailOpensWithItsTextAndItsLinks() {
    readInbox();
    delivered();

    Opened opened =
        tenants.as(acme.tenant, () -> mails.open(newest().id()).orElseThrow());

    assertThat(opened.text()).contains("Fair winds.");
    assertThat(opened.html()).contains("<p>Fair winds.</p>");
    assertThat(opened.links()).containsExactly("https://quotes.example.com/q/secret");
  }

  @Test
  void theListGoesOnBehindAMail() {
    delivery(acme.plan(ledger, acme.notice()));
    delivery(acme.plan(ledger, acme.notice()));
    Entry newest = newest();

    var older = tenants.as(acme.tenant, () -> mails.list(newest.id(), 10));

    assertThat(older).hasSize(1).doesNotContain(newest);
  }

  @Test
  void withoutTheSandboxRunningTheMailWaits() {
    servers.stop();

    MessageState state = delivery(acme.plan(ledger, acme.notice()));
    servers.start();

    assertThat(state).isEqualTo(MessageState.PLANNED);
  }

  private UUID delivered() {
    UUID mail = acme.plan(ledger, acme.followUp());
    assertThat(delivery(mail)).isEqualTo(MessageState.ACCEPTED);
    return mail;
  }

  private MessageState delivery(UUID mail) {
    deliveries.deliver(acme.tenant, mail);
    return acme.find(ledger, mail).state();
  }

  private Entry newest() {
    return tenants.as(acme.tenant, () -> mails.list(null, 1).getFirst());
  }

  private String raw(UUID mail) {
    return new String(
        tenants.as(acme.tenant, () -> mails.raw(mail).orElseThrow()), StandardCharsets.UTF_8);
  }

  /** As if the mailbox's turn had come. */
  private void readInbox() {
    poller.poll();
    routing
        .sql("update due set due_at = now() - interval '1 second' where kind = 'mailbox'")
        .update();
    while (poller.poll() > 0) {
      routing.sql("select 1").query(Integer.class).single();
    }
  }

  private long repliesTo(UUID mail) {
    return events.of(mail).stream().filter(MailEvent.Replied.class::isInstance).count();
  }
}
