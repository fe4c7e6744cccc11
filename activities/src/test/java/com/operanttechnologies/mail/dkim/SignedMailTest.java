package com.operanttechnologies.mail.dkim;

import static com.operanttechnologies.mail.mime.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.mime.Drafts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Must: exactly one of both unsubscribe headers, inside a signature that verifies (RFC 8058). */
class SignedMailTest {
  private static final DkimKey KEY = DkimKey.generate("acme-sails.example", "s1");
  private static final String FOLLOW_UP = text(aDraft().list(Drafts.followUps()).bytes());

  @ParameterizedTest
  @EnumSource(DkimAlgorithm.class)
  void whatWeSignIsAcceptedByTheSelfCheck(DkimAlgorithm algorithm) {
    DkimKey key = DkimKey.generate("acme-sails.example", "s1", algorithm);

    assertThat(SignedMail.of(signed(FOLLOW_UP, key)).faults(key, true)).isEmpty();
  }

  @Test
  void aSecondUnsubscribeHeaderIsAFault() {
    String twice =
        FOLLOW_UP.replaceFirst("List-Id:", "List-Unsubscribe: <https://evil>\r\nList-Id:");

    assertThat(SignedMail.of(signed(twice, KEY)).faults(KEY, true))
        .contains(SignatureFault.SEVERAL_WAYS_OUT);
  }

  @Test
  void aFollowUpWithoutTheHeadersIsAFaultAndAnEssentialMailIsNot() {
    byte[] plain = signed(text(aDraft().bytes()), KEY);

    assertThat(SignedMail.of(plain).faults(KEY, true)).containsExactly(SignatureFault.NO_WAY_OUT);
    assertThat(SignedMail.of(plain).faults(KEY, false)).isEmpty();
  }

  @Test
  void aHeaderOutsideOfWhatIsSignedIsAFault() {
    String signed = text(signed(FOLLOW_UP, KEY)).replaceFirst(":\\s*List-Unsubscribe-Post", "");

    assertThat(SignedMail.of(bytes(signed)).faults(KEY, true))
        .contains(SignatureFault.WAY_OUT_UNSIGNED);
  }

  @Test
  void aChangedMailOrAnotherKeyIsAFault() {
    byte[] signed = signed(FOLLOW_UP, KEY);
    String changed = text(signed).replace("here is your quote", "here is a quote");

    assertThat(SignedMail.of(bytes(changed)).faults(KEY, true))
        .containsExactly(SignatureFault.BROKEN);
    assertThat(SignedMail.of(signed).faults(DkimKey.generate("acme-sails.example", "s1"), true))
        .containsExactly(SignatureFault.BROKEN);
  }

  @Test
  void anUnsignedMailIsAFault() {
    assertThat(SignedMail.of(bytes(FOLLOW_UP)).faults(null, true))
        .containsExactly(SignatureFault.UNSIGNED);
  }

  private static byte[] signed(String mail, DkimKey key) {
    return new DkimSigner(key, InstantSource.fixed(Instant.EPOCH)).sign(bytes(mail));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
