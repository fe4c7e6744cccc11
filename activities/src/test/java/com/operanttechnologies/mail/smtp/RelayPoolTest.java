package com.operanttechnologies.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.smtp.SmtpOutcome.Accepted;
import com.operanttechnologies.mail.smtp.SmtpOutcome.NotSent;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayPoolTest {
  private static final Envelope TO_BOB =
      new Envelope("ada@acme-sails.example", "bob@buyer.example");
  private static final byte[] HELLO =
      "Subject: Hi\r\n\r\nHello\r\n".getBytes(StandardCharsets.US_ASCII);

  private final ScriptedSmtpServer server = ScriptedSmtpServer.plain();

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  @Test
  void aConnectionIsUsedAgain() throws Exception {
    try (Relay relay = relay(2, 100, Duration.ofSeconds(30), Duration.ofSeconds(30))) {
      send(relay);
      send(relay);
    }

    assertThat(server.connections()).isEqualTo(1);
    assertThat(server.mails()).hasSize(2);
  }

  @Test
  void aRefusedMailIsResetAndTheConnectionUsedAgain() throws Exception {
    server.onceOn(Step.RCPT, Fault.reply("550 5.1.1 nobody"));
    try (Relay relay = relay(2, 100, Duration.ofSeconds(30), Duration.ofSeconds(30))) {
      assertThat(send(relay)).isInstanceOf(Rejected.class);
      assertThat(send(relay)).isInstanceOf(Accepted.class);
    }

    assertThat(server.connections()).isEqualTo(1);
    assertThat(server.commands()).contains("RSET");
  }

  @Test
  void aConnectionThatTheRelayGaveUpIsReplacedWithoutLoss() throws Exception {
    try (Relay relay = relay(2, 100, Duration.ofSeconds(30), Duration.ofSeconds(30))) {
      send(relay);
      server.dropConnections();
      assertThat(send(relay)).isInstanceOf(Accepted.class);
    }

    assertThat(server.mails()).hasSize(2);
  }

  @Test
  void aGoodbyeReadAtTheNextMailIsNoVerdictOnIt() throws Exception {
    try (Relay relay = relay(2, 100, Duration.ofSeconds(30), Duration.ofSeconds(30))) {
      send(relay);
      server.onceOn(Step.MAIL, Fault.reply("421 4.4.2 idle too long"));
      assertThat(send(relay)).isInstanceOf(Accepted.class);
    }

    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void aConnectionThatRestedIsProbedFirst() throws Exception {
    server.on(Step.NOOP, new Fault.Drop());
    try (Relay relay = relay(2, 100, Duration.ofSeconds(30), Duration.ZERO)) {
      send(relay);
      assertThat(send(relay)).isInstanceOf(Accepted.class);
    }

    assertThat(server.commands()).contains("NOOP");
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void aConnectionThatRestedTooLongIsClosed() throws Exception {
    try (Relay relay = relay(2, 100, Duration.ZERO, Duration.ofSeconds(30))) {
      send(relay);
      send(relay);
    }

    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void aConnectionIsClosedAfterItsShareOfMails() throws Exception {
    try (Relay relay = relay(2, 2, Duration.ofSeconds(30), Duration.ofSeconds(30))) {
      for (int i = 0; i < 4; i++) {
        send(relay);
      }
    }

    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void manyThreadsShareFewConnections() throws Exception {
    try (Relay relay = relay(3, 1_000, Duration.ofSeconds(30), Duration.ofSeconds(30));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<SmtpOutcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        outcomes.add(threads.submit(() -> send(relay)));
      }
      for (Future<SmtpOutcome> outcome : outcomes) {
        assertThat(outcome.get()).isInstanceOf(Accepted.class);
      }
    }

    assertThat(server.connections()).isLessThanOrEqualTo(3);
    assertThat(server.mails()).hasSize(200);
  }

  @Test
  void whoFindsNoFreeConnectionInTimeHasSentNothing() throws Exception {
    CountDownLatch holds = new CountDownLatch(1);
    CountDownLatch letGo = new CountDownLatch(1);
    try (Relay relay = relay(1, 100, Duration.ofSeconds(30), Duration.ofSeconds(30))) {
      DataGate slow =
          () -> {
            holds.countDown();
            awaiting(letGo);
            return true;
          };
      Thread first = Thread.ofVirtual().start(() -> unchecked(relay, slow));
      holds.await();

      SmtpOutcome second = relay.send(TO_BOB, HELLO, DataGate.OPEN, Instant.now().plusMillis(200));

      assertThat(second)
          .isEqualTo(new NotSent("no connection to the relay was free in time", Phase.CONNECT));
      letGo.countDown();
      first.join();
    }
    assertThat(server.mails()).hasSize(1);
  }

  private Relay relay(int connections, int mails, Duration idle, Duration probeAfter) {
    RelayLimits limits =
        new RelayLimits(
            connections,
            mails,
            idle,
            probeAfter,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMinutes(10));
    RelaySettings settings = RelaySettings.of("127.0.0.1", server.port(), null, null, TlsMode.NONE);
    return new Relay(settings, limits, HostPolicy.ANYWHERE, InstantSource.system());
  }

  private static SmtpOutcome send(Relay relay) throws InterruptedException {
    return relay.send(TO_BOB, HELLO, DataGate.OPEN, Instant.now().plusSeconds(60));
  }

  private static void unchecked(Relay relay, DataGate gate) {
    try {
      relay.send(TO_BOB, HELLO, gate, Instant.now().plusSeconds(60));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaiting(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
