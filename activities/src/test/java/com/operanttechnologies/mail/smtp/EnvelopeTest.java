package com.operanttechnologies.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.smtp.SmtpOutcome.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
  private static final byte[] HELLO =
      "Subject: Hi\r\n\r\nHello Bob\r\n".getBytes(StandardCharsets.US_ASCII);

  private static final UUID MAIL = UUID.fromString("01a21513-5d70-77c9-9b05-0105dfec5f26");

  private final ScriptedSmtpServer server = ScriptedSmtpServer.plain();
  private final Relay relay =
      new Relay(
          RelaySettings.of("127.0.0.1", server.port(), null, null, TlsMode.NONE),
          HostPolicy.ANYWHERE);

  @AfterEach
  void close() throws Exception {
    relay.close();
    server.close();
  }

  @Test
  void theNullReturnPathIsSentAsSuch() throws Exception {
    send(new Envelope("", "ada@acme-sails.example"), HELLO);

    assertThat(server.commands()).contains("MAIL FROM:<>");
  }

  @Test
  void utf8AddressesNeedARelayThatTakesThem() throws Exception {
    SmtpOutcome outcome = send(new Envelope("ada@acme-sails.example", "böb@buyer.example"), HELLO);

    assertThat(outcome)
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.permanent()).isTrue());
    assertThat(server.commands()).noneMatch(line -> line.startsWith("MAIL"));
  }

  @Test
  void utf8AddressesAreSentAsUtf8() throws Exception {
    server.on(Step.EHLO, Fault.reply("250-scripted.example\r\n250 SMTPUTF8"));

    send(new Envelope("ada@acme-sails.example", "böb@buyer.example"), HELLO);

    assertThat(server.commands()).contains("MAIL FROM:<ada@acme-sails.example> SMTPUTF8");
    assertThat(server.mails().getFirst().to()).isEqualTo("böb@buyer.example");
  }

  /** RFC 3461: reports name the envelope, as far as the relay knows of them. */
  @Test
  void aRelayThatKnowsOfReportsIsToldWhichMailItIs() throws Exception {
    server.on(Step.EHLO, Fault.reply("250-scripted.example\r\n250 DSN"));

    send(new Envelope("ada@acme-sails.example", "bob@buyer.example", MAIL), HELLO);

    assertThat(server.commands())
        .contains("MAIL FROM:<ada@acme-sails.example> RET=HDRS ENVID=" + MAIL);
  }

  @Test
  void aRelayThatDoesNotIsNotBothered() throws Exception {
    send(new Envelope("ada@acme-sails.example", "bob@buyer.example", MAIL), HELLO);

    assertThat(server.commands()).contains("MAIL FROM:<ada@acme-sails.example>");
  }

  @Test
  void bodiesGoByDataEvenIfTheRelayOffersChunking() throws Exception {
    send(new Envelope("ada@acme-sails.example", "bob@buyer.example"), HELLO);

    assertThat(server.commands()).contains("DATA").noneMatch(line -> line.startsWith("BDAT"));
  }

  private SmtpOutcome send(Envelope envelope, byte[] message) throws InterruptedException {
    return relay.send(envelope, message, DataGate.OPEN, Instant.now().plusSeconds(60));
  }
}
