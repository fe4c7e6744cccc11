package com.operanttechnologies.evidence;

import static com.operanttechnologies.evidence.SealedQuote.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.engine.http.AddressPolicy;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.evidence.Verification.Verdict;
import com.operanttechnologies.seal.pades.FakePki;
import com.operanttechnologies.seal.pades.LongTerm;
import com.operanttechnologies.seal.pades.Stores;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Must: the check names the level that a document reaches by itself, and never a higher one. */
class LevelTest {
  private final FakePki pki = new FakePki();
  private final GuardedHttp http = new GuardedHttp(AddressPolicy.allowing(Set.of("127.0.0.1")));
  private final LongTerm longTerm = new LongTerm(http, pki.timeStamps());
  private final Verifier verifier = new Verifier(Set.of());

  @AfterEach
  void close() {
    http.close();
    pki.close();
  }

  private byte[] quote(UnaryOperator<byte[]> proofs) {
    return sealed().lasting(pki.key(), pki.timeStamps(), proofs).pdf();
  }

  private byte[] proven() {
    return quote(longTerm::proven);
  }

  private byte[] archived() {
    return quote(pdf -> longTerm.archived(longTerm.proven(pdf)));
  }

  @Test
  void withoutProofsItIsNoMoreThanItsTimeStamp() {
    assertThat(level(sealed().pdf()).answer()).isEqualTo("bb");
    assertThat(level(quote(UnaryOperator.identity())).answer()).isEqualTo("bt");
  }

  @Test
  void proofsOfAllItsCertificatesMakeItBLt() {
    Verification checked = verifier.verify(proven());

    Finding level = find(checked, Topic.LEVEL);
    assertThat(level.answer()).isEqualTo("blt");
    assertThat(level.gaps().getFirst())
        .contains("Acme Sails Seal", "Fake Time Stamps", "Fake Responder");
    assertThat(find(checked, Topic.LATER).answer()).isEqualTo("proofs");
    assertThat(checked.verdict()).isEqualTo(Verdict.SOUND);
  }

  @Test
  void aTimeStampOverThemMakesItBLta() {
    Verification checked = verifier.verify(archived());

    Finding level = find(checked, Topic.LEVEL);
    assertThat(level.answer()).isEqualTo("blta");
    assertThat(level.gaps()).contains("2026-03-09T10:16:01Z", "CN=Fake Time Stamps");
    assertThat(checked.verdict()).isEqualTo(Verdict.SOUND);
    assertThat(FindingWords.in(Locale.ENGLISH).text(level))
        .startsWith("PAdES B-LTA")
        .doesNotContain("{");
  }

  @Test
  void aChangedByteInTheProofsIsFound() {
    assertThat(changedInStore(proven())).isIn(Verdict.BROKEN, Verdict.UNREADABLE);
    assertThat(changedInStore(archived())).isIn(Verdict.BROKEN, Verdict.UNREADABLE);
  }

  /** In the middle of the first stream behind the seal. */
  private Verdict changedInStore(byte[] pdf) {
    int behind = sealedLength(pdf);
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int stream = text.indexOf("stream", behind) + 100;
    pdf[stream] ^= 1;
    return verifier.verify(pdf).verdict();
  }

  private int sealedLength(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int seal = text.indexOf("/ETSI.CAdES.detached");
    return text.indexOf("%%EOF", seal);
  }

  @Test
  void aChangedByteInTheStampIsFound() {
    byte[] pdf = archived();
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int contents = text.lastIndexOf("/Contents <") + 400;
    pdf[contents] = (byte) (pdf[contents] == '0' ? '1' : '0');

    Verification checked = verifier.verify(pdf);

    assertThat(find(checked, Topic.LEVEL).answer()).isEqualTo("stampDiffers");
    assertThat(checked.verdict()).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void aStoreWithoutTheProofsProvesNothing() {
    byte[] borrowed = quote(pdf -> Stores.holding(SealedQuote.KEY.certificate(), pdf));

    Finding level = level(borrowed);

    assertThat(level.answer()).isEqualTo("missing");
    assertThat(level.gaps().getFirst()).contains("Acme Sails Seal", "Fake Time Stamps");
  }

  private Finding level(byte[] pdf) {
    return find(verifier.verify(pdf), Topic.LEVEL);
  }

  private static Finding find(Verification verification, Topic topic) {
    return verification.findings().stream()
        .filter(finding -> finding.topic() == topic)
        .findFirst()
        .orElseThrow();
  }
}
