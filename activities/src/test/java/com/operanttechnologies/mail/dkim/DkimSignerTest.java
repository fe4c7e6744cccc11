package com.operanttechnologies.mail.dkim;

import static com.operanttechnologies.mail.mime.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.mime.Attachment;
import com.operanttechnologies.mail.mime.Drafts;
import com.operanttechnologies.mail.mime.MailThread;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DkimSignerTest {
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-03-02T09:05:07Z"));
  private static final DkimKey RSA = DkimKey.generate("acme-sails.example", "s1");

  @ParameterizedTest
  @EnumSource(DkimAlgorithm.class)
  void whatIsSignedVerifies(DkimAlgorithm algorithm) throws Exception {
    DkimKey key = DkimKey.generate("acme-sails.example", "s1", algorithm);

    byte[] signed = new DkimSigner(key, NOW).sign(richMail());

    assertThat(DkimVerifier.verifies(signed, key.dnsText())).isTrue();
  }

  @Test
  void theMessageItselfIsUntouchedBelowTheSignature() {
    byte[] mail = richMail();

    byte[] signed = new DkimSigner(RSA, NOW).sign(mail);

    assertThat(Arrays.copyOfRange(signed, signed.length - mail.length, signed.length))
        .isEqualTo(mail);
    assertThat(text(signed))
        .startsWith(
            "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n d=acme-sails.example;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From",
        "To",
        "Subject",
        "Date",
        "Message-ID",
        "Reply-To",
        "In-Reply-To",
        "References",
        "MIME-Version",
        "Content-Type",
        "List-Id",
        "List-Unsubscribe",
        "List-Unsubscribe-Post",
        "Auto-Submitted"
      })
  void eachHeaderThatMattersIsInsideTheSignature(String name) throws Exception {
    String signed = text(new DkimSigner(RSA, NOW).sign(richMail()));

    String changed = signed.replaceFirst("\r\n" + name + ": ", "\r\n" + name + ": x");

    assertThat(changed).isNotEqualTo(signed);
    assertThat(DkimVerifier.verifies(bytes(changed), RSA.dnsText())).isFalse();
  }

  @Test
  void bothListUnsubscribeHeadersAreInsideTheSignaturesH() {
    String signed = text(new DkimSigner(RSA, NOW).sign(richMail()));

    List<String> names =
        List.of(
            DkimVerifier.tags(signed.substring(15, signed.indexOf("bh=")))
                .get("h")
                .split("[:\\s]+"));

    assertThat(names).contains("List-Unsubscribe", "List-Unsubscribe-Post", "List-Id");
  }

  @Test
  void aSecondFromBreaksTheSignature() throws Exception {
    byte[] signed = new DkimSigner(RSA, NOW).sign(richMail());

    byte[] forged = bytes("From: Eve <eve@evil.example>\r\n" + text(signed));

    assertThat(DkimVerifier.verifies(signed, RSA.dnsText())).isTrue();
    assertThat(DkimVerifier.verifies(forged, RSA.dnsText())).isFalse();
  }

  @Test
  void aChangedBodyBreaksTheSignatureAndRelaxedWhitespaceDoesNot() throws Exception {
    String signed =
        text(
            new DkimSigner(RSA, NOW)
                .sign(bytes("From: a@b.example\r\nSubject:  A   B \r\n\r\n Hi  Bob \r\n\r\n\r\n")));

    assertThat(
            DkimVerifier.verifies(
                bytes(signed.replace("A   B ", "A B").replace("Hi  Bob ", "Hi Bob")),
                RSA.dnsText()))
        .isTrue();
    assertThat(DkimVerifier.verifies(bytes(signed.replace("Bob", "Eve")), RSA.dnsText())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r\n", "\r\n\r\n", "no line end", " \t\r\n", "a\r\n\r\nb\r\n \r\n"})
  void oddBodiesVerifyToo(String body) throws Exception {
    byte[] signed =
        new DkimSigner(RSA, NOW).sign(bytes("From: a@b.example\r\nSubject: x\r\n\r\n" + body));

    assertThat(DkimVerifier.verifies(signed, RSA.dnsText())).isTrue();
  }

  @Test
  void noLineOfTheSignatureIsLong() {
    String signed = text(new DkimSigner(RSA, NOW).sign(richMail()));

    assertThat(signed.substring(0, signed.indexOf("\r\nDate")).split("\r\n"))
        .allMatch(line -> line.length() <= 78);
  }

  @Test
  void manyThreadsShareOneSigner() throws Exception {
    DkimSigner signer = new DkimSigner(RSA, NOW);
    byte[] mail = richMail();
    byte[] expected = signer.sign(mail);

    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<byte[]>> signed =
          IntStream.range(0, 64).mapToObj(i -> threads.submit(() -> signer.sign(mail))).toList();
      for (Future<byte[]> one : signed) {
        assertThat(one.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void theSampleOfRfc8463IsSignedAsPublished() throws Exception {
    String seed = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";
    byte[] pkcs8 = new byte[48];
    System.arraycopy(HexFormat.of().parseHex("302e020100300506032b657004220420"), 0, pkcs8, 0, 16);
    System.arraycopy(Base64.getDecoder().decode(seed), 0, pkcs8, 16, 32);
    DkimKey key =
        DkimKey.imported(
            "football.example.com", "brisbane", Base64.getEncoder().encodeToString(pkcs8));
    byte[] sample = bytes(Rfc8463.MESSAGE);
    SignedHeaders headers = SignedHeaders.of(sample);
    String unsigned = Rfc8463.SIGNATURE.substring(0, Rfc8463.SIGNATURE.lastIndexOf("b=") + 2);
    String data = headers.canonical(Rfc8463.NAMES) + Relaxed.header(unsigned);

    String bodyHash =
        Base64.getEncoder()
            .encodeToString(DkimSigner.sha256(Relaxed.body(sample, headers.bodyStart())));
    String signature = Base64.getEncoder().encodeToString(DkimSigner.signature(key, data));

    assertThat(key.dnsText()).isEqualTo(Rfc8463.TXT);
    assertThat(bodyHash).isEqualTo("2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=");
    assertThat(Rfc8463.SIGNATURE.replaceAll("\\s", "")).endsWith(";b=" + signature);
    assertThat(
            DkimVerifier.verifies(bytes(Rfc8463.SIGNATURE + "\r\n" + Rfc8463.MESSAGE), Rfc8463.TXT))
        .isTrue();
  }

  private static byte[] richMail() {
    return aDraft()
        .replyTo("reply+tok@acme-sails.example")
        .list(Drafts.followUps())
        .autoSubmitted()
        .thread(MailThread.begin("<a@acme-sails.example>").next(Drafts.ID))
        .attached(new Attachment("Q.pdf", "application/pdf", new byte[2_000]))
        .bytes();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
