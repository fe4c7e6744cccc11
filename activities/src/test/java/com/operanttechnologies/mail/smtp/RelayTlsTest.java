package com.operanttechnologies.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.mail.smtp.SmtpOutcome.Accepted;
import com.operanttechnologies.mail.smtp.SmtpOutcome.NotSent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayTlsTest {
  private static final byte[] HELLO =
      "Subject: Hi\r\n\r\nHello\r\n".getBytes(StandardCharsets.US_ASCII);
  private static SelfMadeCertificate ours;
  private static SelfMadeCertificate another;

  @BeforeAll
  static void makeCertificates(@TempDir Path folder) throws Exception {
    ours = SelfMadeCertificate.named("dns:localhost", folder);
    another = SelfMadeCertificate.named("dns:relay.elsewhere.example", folder);
  }

  @Test
  void startTlsWithATrustedCertificateIsEncrypted() throws Exception {
    try (var server = ScriptedSmtpServer.startTls(ours.server())) {
      assertThat(send(server, TlsMode.STARTTLS_REQUIRED, true, ours.pem()))
          .isInstanceOf(Accepted.class);

      assertThat(server.commands()).startsWith("EHLO localhost", "STARTTLS", "EHLO localhost");
    }
  }

  @Test
  void startTlsWithAnUntrustedCertificateIsRefused() throws Exception {
    try (var server = ScriptedSmtpServer.startTls(ours.server())) {
      assertNotSent(server, send(server, TlsMode.STARTTLS_REQUIRED, true, null));
    }
  }

  @Test
  void startTlsWithACertificateForAnotherHostIsRefused() throws Exception {
    try (var server = ScriptedSmtpServer.startTls(another.server())) {
      assertNotSent(server, send(server, TlsMode.STARTTLS_REQUIRED, true, another.pem()));
    }
  }

  @Test
  void aRelayWithoutStartTlsGetsNeitherPasswordNorMail() throws Exception {
    try (var server = ScriptedSmtpServer.plain()) {
      assertNotSent(server, send(server, TlsMode.STARTTLS_REQUIRED, true, null));
    }
  }

  @Test
  void implicitTlsWithATrustedCertificateIsEncrypted() throws Exception {
    try (var server = ScriptedSmtpServer.implicitTls(ours.server())) {
      assertThat(send(server, TlsMode.IMPLICIT, true, ours.pem())).isInstanceOf(Accepted.class);
    }
  }

  @Test
  void implicitTlsWithAnUntrustedCertificateIsRefused() throws Exception {
    try (var server = ScriptedSmtpServer.implicitTls(ours.server())) {
      assertNotSent(server, send(server, TlsMode.IMPLICIT, true, null));
    }
  }

  @Test
  void implicitTlsWithACertificateForAnotherHostIsRefused() throws Exception {
    try (var server = ScriptedSmtpServer.implicitTls(another.server())) {
      assertNotSent(server, send(server, TlsMode.IMPLICIT, true, another.pem()));
    }
  }

  @Test
  void theCheckCanBeSwitchedOffForARelayUnderOnesOwnRoof() throws Exception {
    try (var server = ScriptedSmtpServer.startTls(another.server())) {
      assertThat(send(server, TlsMode.STARTTLS_REQUIRED, false, null)).isInstanceOf(Accepted.class);
    }
    try (var server = ScriptedSmtpServer.implicitTls(another.server())) {
      assertThat(send(server, TlsMode.IMPLICIT, false, null)).isInstanceOf(Accepted.class);
    }
  }

  @Test
  void aDropAfterTheDotIsUnknownUnderTlsToo() throws Exception {
    try (var server = ScriptedSmtpServer.startTls(ours.server()).on(Step.DOT, new Fault.Drop())) {
      assertThat(send(server, TlsMode.STARTTLS_REQUIRED, true, ours.pem()))
          .isInstanceOf(SmtpOutcome.Unknown.class);
    }
  }

  @Test
  void unreadableCertificatesAreRefusedAtOnce() {
    RelaySettings settings = settings(25, TlsMode.IMPLICIT, true, "no certificate");

    assertThatThrownBy(() -> new Relay(settings, HostPolicy.ANYWHERE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertNotSent(ScriptedSmtpServer server, SmtpOutcome outcome) {
    assertThat(outcome).isInstanceOf(NotSent.class);
    assertThat(server.commands())
        .noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
  }

  private static SmtpOutcome send(
      ScriptedSmtpServer server, TlsMode mode, boolean check, @Nullable String pem)
      throws Exception {
    try (Relay relay = new Relay(settings(server.port(), mode, check, pem), HostPolicy.ANYWHERE)) {
      Envelope envelope = new Envelope("ada@acme-sails.example", "bob@buyer.example");
      return relay.send(envelope, HELLO, DataGate.OPEN, Instant.now().plusSeconds(60));
    }
  }

  private static RelaySettings settings(
      int port, TlsMode mode, boolean check, @Nullable String pem) {
    return new RelaySettings("localhost", port, "acme", "sails", mode, check, pem, "localhost");
  }
}
