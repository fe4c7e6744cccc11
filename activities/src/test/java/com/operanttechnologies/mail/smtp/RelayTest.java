package com.operanttechnologies.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.smtp.SmtpOutcome.Accepted;
import com.operanttechnologies.mail.smtp.SmtpOutcome.NotSent;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Rejected;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Unknown;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RelayTest {
  private static final Envelope TO_BOB =
      new Envelope("ada@acme-sails.example", "bob@buyer.example");
  private static final byte[] HELLO =
      bytes("Subject: Your quote\r\n\r\nHello Bob\r\n.\r\n..two dots\r\n");

  private static final byte[] LONG =
      bytes("Subject: Long\r\n\r\n" + "A line of text\r\n".repeat(2_000_000));

  private final ScriptedSmtpServer server = ScriptedSmtpServer.plain();
  private final Relay relay = relay(HostPolicy.ANYWHERE);
  private final AtomicInteger gateOpened = new AtomicInteger();

  @AfterEach
  void close() throws Exception {
    relay.close();
    server.close();
  }

  @Test
  void anAcceptedMailArrivesByteForByte() throws Exception {
    SmtpOutcome outcome = send();

    assertThat(outcome).isEqualTo(new Accepted("250 2.0.0 queued as 1"));
    assertThat(server.mails())
        .singleElement()
        .satisfies(mail -> assertThat(mail.raw()).isEqualTo(HELLO));
    assertThat(server.mails().getFirst().to()).isEqualTo("bob@buyer.example");
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL,451,false",
    "MAIL,550,true",
    "RCPT,450,false",
    "RCPT,550,true",
    "RCPT,421,false",
    "DATA,452,false",
    "DATA,554,true",
    "DOT,451,false",
    "DOT,554,true",
    "DOT,421,false"
  })
  void aRefusalNamesItsCodeAndPhase(Step step, int code, boolean permanent) throws Exception {
    server.on(step, Fault.reply(code + " 9.9.9 no"));

    SmtpOutcome outcome = send();

    assertThat(outcome)
        .isEqualTo(new Rejected(code, code + " 9.9.9 no", permanent, Phase.valueOf(step.name())));
  }

  @ParameterizedTest
  @CsvSource({"BANNER,554,GREETING", "AUTH,535,AUTH", "MAIL,530,AUTH"})
  void aRelayThatDoesNotWantUsIsNoVerdictOnTheMail(Step step, int code, Phase phase)
      throws Exception {
    server.on(step, Fault.reply(code + " 9.9.9 go away"));

    SmtpOutcome outcome = send();

    assertThat(outcome)
        .isInstanceOfSatisfying(NotSent.class, not -> assertThat(not.phase()).isEqualTo(phase));
  }

  @Test
  void aBannerThatIsNoSmtpIsNotSent() throws Exception {
    server.on(Step.BANNER, Fault.reply("HTTP/1.1 400 Bad Request"));

    assertThat(send()).isInstanceOf(NotSent.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"BANNER", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"})
  void aDropBeforeTheBodyIsNotSentAndLeavesTheGateShut(Step step) throws Exception {
    server.on(step, new Fault.Drop());

    assertThat(send()).isInstanceOf(NotSent.class);

    assertThat(gateOpened).hasValue(0);
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void aDropInTheMiddleOfTheBodyIsNotSent() throws Exception {
    server.on(Step.BODY, new Fault.Drop());

    SmtpOutcome outcome = send(TO_BOB, LONG);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            NotSent.class, not -> assertThat(not.phase()).isEqualTo(Phase.BODY));
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void aDropAfterTheDotIsUnknown() throws Exception {
    server.on(Step.DOT, new Fault.Drop());

    assertThat(send()).isInstanceOf(Unknown.class);

    assertThat(server.mails()).hasSize(1);
  }

  @Test
  void aHalfClosedConnectionAfterTheDotIsUnknown() throws Exception {
    server.on(Step.DOT, new Fault.HalfClose());

    assertThat(send()).isInstanceOf(Unknown.class);
  }

  @Test
  void nonsenseAfterTheDotIsUnknown() throws Exception {
    server.on(Step.DOT, Fault.reply("well, perhaps"));

    assertThat(send()).isInstanceOf(Unknown.class);
  }

  @Test
  void aRefusalAfterTheDotStandsEvenIfTheRelayHangsUpThen() throws Exception {
    server.on(Step.DOT, Fault.reply("554 5.7.1 spam")).on(Step.RSET, new Fault.Drop());

    assertThat(send()).isEqualTo(new Rejected(554, "554 5.7.1 spam", true, Phase.DOT));
  }

  @Test
  void aRefusalOfDataStandsEvenIfTheRelayHangsUpThen() throws Exception {
    server.on(Step.DATA, Fault.reply("554 5.7.1 no")).on(Step.RSET, new Fault.Drop());

    assertThat(send()).isEqualTo(new Rejected(554, "554 5.7.1 no", true, Phase.DATA));
  }

  @Test
  void noAnswerAfterTheDotIsUnknownWhenTheClaimEnds() throws Exception {
    server.on(Step.DOT, new Fault.Silence());

    SmtpOutcome outcome = relay.send(TO_BOB, HELLO, this::open, Instant.now().plusMillis(1_500));

    assertThat(outcome).isInstanceOf(Unknown.class);
    assertThat(server.mails()).hasSize(1);
  }

  @Test
  void noAnswerBeforeTheDotIsNotSentWhenTheClaimEnds() throws Exception {
    server.on(Step.RCPT, new Fault.Silence());

    SmtpOutcome outcome = relay.send(TO_BOB, HELLO, this::open, Instant.now().plusMillis(1_500));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            NotSent.class, not -> assertThat(not.phase()).isEqualTo(Phase.RCPT));
  }

  @Test
  void aClaimThatEndsBeforeItBeginsIsNotSent() throws Exception {
    assertThat(relay.send(TO_BOB, HELLO, this::open, Instant.now())).isInstanceOf(NotSent.class);

    assertThat(server.commands()).isEmpty();
  }

  @Test
  void aSlowRelayIsWaitedFor() throws Exception {
    server.on(Step.DOT, new Fault.Slow(Duration.ofMillis(300)));

    assertThat(send()).isInstanceOf(Accepted.class);
  }

  @Test
  void aRefusedConnectionIsNotSent() throws Exception {
    ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    nobody.close();
    RelaySettings settings =
        RelaySettings.of("127.0.0.1", nobody.getLocalPort(), null, null, TlsMode.NONE);

    try (Relay toNobody = new Relay(settings, HostPolicy.ANYWHERE)) {
      assertThat(toNobody.send(TO_BOB, HELLO, this::open, soon()))
          .isEqualTo(new NotSent("the relay refused the connection", Phase.CONNECT));
    }
  }

  @Test
  void aHostThatThePolicyRefusesIsNeverConnectedTo() throws Exception {
    try (Relay guarded = relay(address -> !address.isLoopbackAddress())) {
      assertThat(guarded.send(TO_BOB, HELLO, this::open, soon())).isInstanceOf(NotSent.class);
    }

    assertThat(server.connections()).isZero();
  }

  private Relay relay(HostPolicy policy) {
    return new Relay(
        RelaySettings.of("127.0.0.1", server.port(), "acme", "sails", TlsMode.NONE), policy);
  }

  private SmtpOutcome send() throws InterruptedException {
    return send(TO_BOB, HELLO);
  }

  private SmtpOutcome send(Envelope envelope, byte[] message) throws InterruptedException {
    return relay.send(envelope, message, this::open, soon());
  }

  private boolean open() {
    return gateOpened.incrementAndGet() > 0;
  }

  private static Instant soon() {
    return Instant.now().plusSeconds(60);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
