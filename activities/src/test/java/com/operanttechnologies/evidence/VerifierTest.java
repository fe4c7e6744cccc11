package com.operanttechnologies.evidence;

import static com.operanttechnologies.evidence.SealedQuote.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.evidence.Verification.Verdict;
import com.operanttechnologies.seal.SealKey;
import com.operanttechnologies.seal.pades.FakeAuthority;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Must: a signed copy is checked by itself alone, and says what it proves and what it does not. */
class VerifierTest {
  private final Verifier verifier = new Verifier(Set.of());

  @Test
  void aSealedQuoteIsSound() {
    Verification checked = verifier.verify(sealed().pdf());

    assertThat(checked.verdict()).isEqualTo(Verdict.SOUND);
    assertThat(checked.findings())
        .extracting(Finding::topic)
        .containsExactlyElementsOf(
            EnumSet.complementOf(EnumSet.of(Topic.ATTACHMENTS, Topic.STAMPS)));
    assertThat(checked.findings())
        .filteredOn(finding -> finding.outcome() == Outcome.NOT_PROVEN)
        .extracting(Finding::topic)
        .containsExactly(Topic.OWNER, Topic.TIME);
  }

  @Test
  void itSaysWhatWasAccepted() {
    var summary = verifier.verify(sealed().pdf()).summary();

    assertThat(summary.number()).isEqualTo("Q-2026-0042");
    assertThat(summary.acceptedBy()).isEqualTo("Bob Fisher");
    assertThat(summary.due()).isEqualTo("700.01 EUR");
  }

  @Test
  void aKnownCertificateProvesWhoseSealItIs() {
    String fingerprint = SealKey.fingerprint(SealedQuote.KEY.certificate());

    Verification checked = new Verifier(Set.of(fingerprint)).verify(sealed().pdf());

    assertThat(outcome(checked, Topic.OWNER)).isEqualTo(Outcome.PROVEN);
  }

  @Test
  void aTimeStampProvesTheTime() {
    Verification checked = verifier.verify(sealed().stampedBy(new FakeAuthority()).pdf());

    assertThat(outcome(checked, Topic.TIME)).isEqualTo(Outcome.PROVEN);
    assertThat(checked.verdict()).isEqualTo(Verdict.SOUND);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.3, 0.5, 0.8})
  void aChangedByteIsFoundWhereverItStands(double place) {
    byte[] pdf = sealed().pdf();
    int at = (int) (sealed().sent().length * place);
    pdf[at] ^= 1;

    Verification checked = verifier.verify(pdf);

    assertThat(checked.verdict()).isIn(Verdict.BROKEN, Verdict.UNREADABLE, Verdict.UNSEALED);
  }

  @Test
  void aChangedSealDoesNotFit() {
    byte[] pdf = sealed().pdf();
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int contents = text.lastIndexOf("/Contents <") + 400;
    pdf[contents] = (byte) (pdf[contents] == '0' ? '1' : '0');

    assertThat(verifier.verify(pdf).verdict()).isNotEqualTo(Verdict.SOUND);
  }

  /** Must: a flipped byte is caught, also in the one gap that no signature covers. */
  @ParameterizedTest
  @ValueSource(ints = {12, 15, 39, 48, 69, 120, 852, 2000, 9000, 65_000})
  void aDigitOfTheSealIsFoundEvenWhereNothingIsSigned(int place) {
    byte[] pdf = sealed().pdf();
    pdf[gap(pdf) + place] ^= 1;

    assertThat(verifier.verify(pdf).verdict()).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void anotherWayToWriteADigitOfTheSealIsFound() {
    byte[] pdf = sealed().pdf();
    int letter = gap(pdf);
    while (pdf[letter] < 'A') {
      letter++;
    }
    pdf[letter] ^= 32; // small instead of capital

    assertThat(verifier.verify(pdf).verdict()).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void aSealThatCannotBeReadIsABrokenOne() {
    byte[] pdf = sealed().pdf();
    Arrays.fill(pdf, gap(pdf), gap(pdf) + 40, (byte) '9');

    assertThat(verifier.verify(pdf).verdict()).isEqualTo(Verdict.BROKEN);
  }

  private static int gap(byte[] pdf) {
    String mark = "/Contents <";
    return new String(pdf, StandardCharsets.ISO_8859_1).lastIndexOf(mark) + mark.length();
  }

  @Test
  void aPageThatIsPaintedOverLaterIsNamed() {
    byte[] painted = painted(sealed().pdf(), 0);

    Verification checked = verifier.verify(painted);

    assertThat(outcome(checked, Topic.SEAL)).isEqualTo(Outcome.PROVEN);
    Finding later = find(checked, Topic.LATER);
    assertThat(later.outcome()).isEqualTo(Outcome.BROKEN);
    assertThat(later.gaps().getLast()).isEqualTo("1");
  }

  @Test
  void aPageThatWasPaintedOverBeforeItWasSealedIsFound() {
    Verification checked = verifier.verify(sealed().evidence(pdf -> painted(pdf, 0)).pdf());

    assertThat(outcome(checked, Topic.SEAL)).isEqualTo(Outcome.PROVEN);
    assertThat(outcome(checked, Topic.SENT)).isEqualTo(Outcome.PROVEN);
    assertThat(outcome(checked, Topic.PAGES)).isEqualTo(Outcome.BROKEN);
  }

  @Test
  void anAdditionThatShowsNothingIsToldAndNotBlamed() {
    byte[] pdf = sealed().pdf();
    byte[] longer = Arrays.copyOf(pdf, pdf.length + 9);
    System.arraycopy("%comment\n".getBytes(StandardCharsets.US_ASCII), 0, longer, pdf.length, 9);

    Verification checked = verifier.verify(longer);

    assertThat(find(checked, Topic.LATER).answer()).isEqualTo("unseen");
    assertThat(checked.verdict()).isEqualTo(Verdict.SOUND);
  }

  @Test
  void anotherContentHashIsFound() {
    var forged =
        sealed().record(json -> json.replaceFirst("\"contentHash\":\"..", "\"contentHash\":\"00"));

    assertThat(outcome(verifier.verify(forged.pdf()), Topic.CONTENT)).isEqualTo(Outcome.BROKEN);
  }

  @Test
  void anotherConsentIsFound() {
    var forged = sealed().record(json -> json.replace("I accept", "I gladly accept"));

    assertThat(outcome(verifier.verify(forged.pdf()), Topic.CONSENT)).isEqualTo(Outcome.BROKEN);
  }

  @Test
  void otherTotalsAreFound() {
    assertThat(outcome(verifier.verify(sealed().grossOf("700.02").pdf()), Topic.TOTALS))
        .isEqualTo(Outcome.BROKEN);
  }

  @Test
  void anotherChosenOptionIsFound() {
    var forged = sealed().record(json -> json.replace("\"id\":\"b\"", "\"id\":\"a\""));

    assertThat(outcome(verifier.verify(forged.pdf()), Topic.TOTALS))
        .isIn(Outcome.BROKEN, Outcome.NOT_PROVEN);
  }

  @Test
  void aChangedEventIsFoundWithItsNumber() {
    var forged = sealed().record(json -> json.replace("2026-03-03T09", "2026-03-03T08"));

    Finding events = find(verifier.verify(forged.pdf()), Topic.EVENTS);

    assertThat(events.outcome()).isEqualTo(Outcome.BROKEN);
    assertThat(events.gaps()).containsExactly("3");
  }

  @Test
  void anotherSentDocumentIsFound() {
    var forged =
        sealed()
            .record(
                json -> json.replaceFirst("\"documentSha256\":\"..", "\"documentSha256\":\"00"));

    assertThat(outcome(verifier.verify(forged.pdf()), Topic.SENT)).isEqualTo(Outcome.BROKEN);
  }

  @Test
  void aQuoteThatWasNotAcceptedHasNoSeal() {
    assertThat(verifier.verify(sealed().sent()).verdict()).isEqualTo(Verdict.UNSEALED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "%PDF-1.7\n%%EOF", "%PDF-1.7\nxref\ntrailer<</Root 1 0 R>>"})
  void whatIsNoPdfIsSaidToBeNone(String text) {
    assertThat(verifier.verify(text.getBytes(StandardCharsets.US_ASCII)).verdict())
        .isIn(Verdict.UNREADABLE, Verdict.UNSEALED);
  }

  @Test
  void everyAnswerHasWordsInBothLanguages() {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
      FindingWords words = FindingWords.in(locale);
      Verification checked = verifier.verify(sealed().pdf());
      for (Finding finding : checked.findings()) {
        assertThat(words.topic(finding)).isNotBlank();
        assertThat(words.outcome(finding)).isNotBlank();
        assertThat(words.text(finding)).isNotBlank().doesNotContain("{");
      }
      assertThat(words.title(checked)).isNotBlank();
      assertThat(words.text(checked)).isNotBlank();
    }
  }

  private static byte[] painted(byte[] pdf, int number) {
    try (var document = Loader.loadPDF(pdf)) {
      PDPage page = document.getPage(number);
      try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
        content.addRect(100, 100, 200, 200);
        content.fill();
      }
      page.getCOSObject().setNeedToBeUpdated(true);
      var out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome outcome(Verification verification, Topic topic) {
    return find(verification, topic).outcome();
  }

  private static Finding find(Verification verification, Topic topic) {
    return verification.findings().stream()
        .filter(finding -> finding.topic() == topic)
        .findFirst()
        .orElseThrow();
  }
}
