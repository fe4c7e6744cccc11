package com.operanttechnologies.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Delivery;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.MailEvents;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.smtp.Fault;
import com.operanttechnologies.mail.smtp.ScriptedSmtpServer;
import com.operanttechnologies.mail.smtp.ScriptedSmtpServer.Received;
import com.operanttechnologies.mail.smtp.Step;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithScriptedRelay
class MessageDeliveryTest {
  static final ScriptedSmtpServer RELAY = ScriptedRelay.SERVER;

  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired Deliveries deliveries;
  @Autowired MailEvents events;
  AcmeRows acme;
  int before;

  @BeforeEach
  void acmeSails() {
    acme = AcmeRows.in(tenants, routing);
    before = RELAY.mails().size();
  }

  @Test
  void aMailThatTheRelayTakesIsAccepted() {
    UUID mail = acme.plan(ledger, acme.notice());

    Delivery delivery = deliver(mail);

    assertThat(delivery).isEqualTo(Delivery.DONE);
    assertThat(row(mail).state()).isEqualTo(MessageState.ACCEPTED);
    assertThat(row(mail).smtpReply()).isEqualTo("250 2.0.0 queued as 1");
    assertThat(row(mail).acceptedAt()).isNotNull();
    assertThat(events.of(mail)).singleElement().isInstanceOf(MailEvent.Accepted.class);
    assertThat(sent()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 550 5.7.1 no, REJECTED",
    "RCPT, 550 5.1.1 no such user, REJECTED",
    "DATA, 554 5.7.1 no, REJECTED",
    "DOT, 554 5.6.0 spam, REJECTED",
    "RCPT, 450 4.2.0 later, PLANNED",
    "DATA, 451 4.3.0 later, PLANNED",
    "DOT, 452 4.3.1 later, PLANNED",
    "BANNER, 421 4.3.2 busy, PLANNED",
    "MAIL, 530 5.7.0 log in, PLANNED"
  })
  void eachRefusalHasItsState(Step step, String reply, MessageState expected) {
    UUID mail = acme.plan(ledger, acme.notice());
    RELAY.dropConnections();
    RELAY.onceOn(step, Fault.reply(reply));

    Delivery delivery = deliver(mail);

    assertThat(row(mail).state()).isEqualTo(expected);
    assertThat(delivery.comeBackAt() == null).isEqualTo(expected == MessageState.REJECTED);
    assertThat(events.of(mail)).hasSize(expected == MessageState.REJECTED ? 1 : 0);
  }

  @ParameterizedTest
  @EnumSource(names = {"BANNER", "RCPT", "DATA", "DOT"})
  void aLostConnectionIsUnknownFromTheFinalDotOnOnly(Step step) {
    UUID mail = acme.plan(ledger, acme.notice());
    RELAY.dropConnections();
    RELAY.onceOn(step, new Fault.Drop());

    deliver(mail);

    MessageState expected = step == Step.DOT ? MessageState.UNKNOWN : MessageState.PLANNED;
    assertThat(row(mail).state()).isEqualTo(expected);
  }

  @Test
  void anUnknownMailIsNeverSentAgainByItself() {
    UUID mail = acme.plan(ledger, acme.notice());
    RELAY.onceOn(Step.DOT, new Fault.Drop());
    deliver(mail);

    Delivery again = deliver(mail);

    assertThat(again).isEqualTo(Delivery.DONE);
    assertThat(sent()).hasSize(1);
    assertThat(events.of(mail)).singleElement().isInstanceOf(MailEvent.Failed.class);
  }

  @Test
  void everyTryCarriesTheSameMessageId() {
    UUID mail = acme.plan(ledger, acme.notice());
    RELAY.onceOn(Step.DOT, Fault.reply("451 4.3.0 later"));
    deliver(mail);
    acme.becomesDue(mail);
    deliver(mail);

    String id = "Message-ID: " + row(mail).messageId();
    assertThat(sent()).hasSize(2).allSatisfy(text -> assertThat(text).contains(id));
    assertThat(row(mail).state()).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void aMailThatIsNotYetDueWaits() {
    UUID mail = acme.plan(ledger, acme.notice());
    acme.run("update message set due_at = now() + interval '1 hour'");

    Delivery delivery = deliver(mail);

    assertThat(delivery.comeBackAt()).isEqualTo(row(mail).dueAt());
    assertThat(sent()).isEmpty();
  }

  @Test
  void afterTenTriesItIsGivenUpAndShown() {
    UUID mail = acme.plan(ledger, acme.notice());
    acme.run("update message set attempts = 9");
    RELAY.onceOn(Step.RCPT, Fault.reply("450 4.2.0 later"));

    deliver(mail);

    assertThat(row(mail).state()).isEqualTo(MessageState.NOT_SENT);
    assertThat(events.of(mail))
        .singleElement()
        .satisfies(event -> assertThat(event).isInstanceOf(MailEvent.Failed.class));
  }

  @Test
  void aReleasedMailLeavesWithTheSameMessageId() {
    UUID mail = acme.plan(ledger, acme.notice());
    RELAY.onceOn(Step.RCPT, Fault.reply("550 5.1.1 no"));
    deliver(mail);
    String id = row(mail).messageId();

    tenants.run(acme.tenant, () -> ledger.release(mail));
    deliver(mail);

    assertThat(row(mail).state()).isEqualTo(MessageState.ACCEPTED);
    assertThat(sent()).singleElement().asString().contains(id);
  }

  @Test
  void manyDeliverersSendOneMail() throws Exception {
    UUID mail = acme.plan(ledger, acme.notice());
    List<Callable<Delivery>> deliverers = Collections.nCopies(8, () -> deliver(mail));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(deliverers);
    }

    assertThat(sent()).hasSize(1);
    assertThat(row(mail).state()).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void whatLeavesAsFailureNamesNobody() {
    UUID mail = acme.plan(ledger, acme.unwritten("canary"));

    assertThatThrownBy(() -> deliver(mail))
        .isInstanceOf(DeliveryFailed.class)
        .satisfies(failure -> {
          StringWriter everything = new StringWriter();
          failure.printStackTrace(new PrintWriter(everything));
          assertThat(everything.toString())
              .contains(mail.toString())
              .doesNotContain(CanaryWriter.CANARY);
        });
  }

  @Test
  void aMailThatNobodyWritesIsHeld() {
    UUID mail = acme.plan(ledger, acme.unwritten("riddle"));

    deliver(mail);

    assertThat(row(mail).state()).isEqualTo(MessageState.HELD);
    assertThat(events.of(mail)).singleElement().isInstanceOf(MailEvent.Held.class);
  }

  private Delivery deliver(UUID mail) {
    return deliveries.deliver(acme.tenant, mail);
  }

  private Message row(UUID mail) {
    return acme.find(ledger, mail);
  }

  private List<String> sent() {
    List<Received> mails = RELAY.mails();
    return mails.subList(before, mails.size()).stream()
        .map(mail -> new String(mail.raw(), StandardCharsets.UTF_8))
        .toList();
  }
}
