package com.operanttechnologies.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.mail.smtp.SmtpOutcome.Accepted;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Stopped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataGateTest {
  private static final Envelope TO_BOB =
      new Envelope("ada@acme-sails.example", "bob@buyer.example");
  private static final byte[] HELLO = bytes("Subject: Hi\r\n\r\nHello Bob\r\n");
  private static final byte[] LONG =
      bytes("Subject: Long\r\n\r\n" + "A line of text\r\n".repeat(100_000));

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
  void theGateIsAskedAfterThe354AndBeforeTheFirstByteOfTheBody() throws Exception {
    DataGate gate =
        () -> {
          assertThat(server.commands().getLast()).isEqualTo("DATA");
          assertThat(server.bodyBytes()).isZero();
          return true;
        };

    SmtpOutcome outcome = relay.send(TO_BOB, HELLO, gate, soon());

    assertThat(outcome).isInstanceOf(Accepted.class);
  }

  @Test
  void aClosedGateHangsUpWithoutAByteOfTheBody() throws Exception {
    SmtpOutcome outcome = relay.send(TO_BOB, LONG, () -> false, soon());

    server.awaitGoodbyes();
    assertThat(outcome).isEqualTo(new Stopped());
    assertThat(server.bodyBytes()).isZero();
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void theNextMailAfterAClosedGateGoesOverAnotherConnection() throws Exception {
    relay.send(TO_BOB, HELLO, () -> false, soon());

    assertThat(relay.send(TO_BOB, HELLO, DataGate.OPEN, soon())).isInstanceOf(Accepted.class);

    assertThat(server.mails()).hasSize(1);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void aFailingGateHangsUpWithoutTheDotAndIsHeard() throws Exception {
    DataGate gate =
        () -> {
          throw new IllegalStateException("database gone");
        };

    assertThatThrownBy(() -> relay.send(TO_BOB, LONG, gate, soon())).hasMessage("database gone");

    server.awaitGoodbyes();
    assertThat(server.bodyBytes()).isZero();
    assertThat(server.mails()).isEmpty();
  }

  private static Instant soon() {
    return Instant.now().plusSeconds(60);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
