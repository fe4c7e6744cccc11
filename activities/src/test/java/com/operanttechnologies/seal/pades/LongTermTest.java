package com.operanttechnologies.seal.pades;

import static com.operanttechnologies.document.Papers.aQuote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.operanttechnologies.document.DocumentSettings;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.QuotePdf;
import com.operanttechnologies.document.pdf.PdfBoxQuotePdf;
import com.operanttechnologies.document.pdf.VeraPdf;
import com.operanttechnologies.engine.http.AddressPolicy;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.seal.ProofUnavailable;
import com.operanttechnologies.seal.certificate.SelfSigned;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Must: PAdES B-LT and B-LTA carry what proves them, or are not made at all. */
class LongTermTest {
  private static final QuotePdf PRINTER = new PdfBoxQuotePdf(new DocumentSettings(List.of(), 1));
  private static final Path PDFSIG = Path.of("/usr/bin/pdfsig");

  private final FakePki pki = new FakePki();
  private final GuardedHttp http = new GuardedHttp(AddressPolicy.allowing(Set.of("127.0.0.1")));
  private final LongTerm longTerm = new LongTerm(http, pki.timeStamps());
  private final byte[] stamped = stamped();

  @AfterEach
  void close() {
    http.close();
    pki.close();
  }

  @Test
  void theSealIsTheBeginningAndTheProofsStandBehindIt() throws Exception {
    byte[] proven = longTerm.proven(stamped);

    assertThat(Arrays.copyOf(proven, stamped.length)).isEqualTo(stamped);
    try (var pdf = Loader.loadPDF(proven)) {
      var store = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(ProofRevision.STORE);
      assertThat(size(store, "Certs")).isEqualTo(4);
      assertThat(size(store, "OCSPs")).isEqualTo(1);
      assertThat(size(store, "CRLs")).isEqualTo(1);
      assertThat(store.getCOSDictionary(COSName.getPDFName("VRI")).keySet())
          .singleElement()
          .satisfies(key -> assertThat(key.getName()).matches("[0-9A-F]{40}"));
    }
  }

  private static int size(COSDictionary store, String name) {
    return store.getCOSArray(COSName.getPDFName(name)).size();
  }

  @Test
  void anArchivedSealIsStampedOverEverything() throws Exception {
    byte[] archived = longTerm.archived(longTerm.proven(stamped));

    try (var pdf = Loader.loadPDF(archived)) {
      var stamp = pdf.getSignatureDictionaries().getLast();
      int[] range = stamp.getByteRange();
      assertThat(stamp.getSubFilter()).isEqualTo("ETSI.RFC3161");
      assertThat(range[0]).isZero();
      assertThat(range[2] + range[3]).isEqualTo(archived.length);
    }
  }

  @Test
  void aRenewedOneGoesOnFromTheBytesThatWereThereAndKeepsItsProofs() throws Exception {
    byte[] archived = longTerm.archived(longTerm.proven(stamped));
    Instant later = FakeAuthority.STAMPED.plus(Duration.ofDays(3000));
    pki.stampOn(later, later.plus(Duration.ofDays(3000)));

    byte[] renewed = longTerm.renewed(archived, later);

    assertThat(Arrays.copyOf(renewed, archived.length)).isEqualTo(archived);
    assertThat(LastStamp.of(renewed).stamps()).isEqualTo(2);
    assertThat(LastStamp.of(renewed).at()).isEqualTo(later);
    assertThat(LastStamp.of(renewed).algorithms()).containsExactly("EC-256", "SHA-256");
    try (var pdf = Loader.loadPDF(renewed)) {
      var store = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(ProofRevision.STORE);
      assertThat(size(store, "Certs")).isEqualTo(4);
      assertThat(size(store, "OCSPs")).isEqualTo(1);
      assertThat(size(store, "CRLs")).isEqualTo(2);
      assertThat(store.getCOSDictionary(COSName.getPDFName("VRI")).keySet()).hasSize(2);
    }
  }

  @Test
  void aRenewedOneStaysArchivableAccessibleAndValid(@TempDir Path folder) throws Exception {
    byte[] archived = longTerm.archived(longTerm.proven(stamped));
    Instant later = FakeAuthority.STAMPED.plus(Duration.ofDays(3000));
    pki.stampOn(later, later.plus(Duration.ofDays(3000)));

    byte[] renewed = longTerm.renewed(archived, later);

    assertThat(VeraPdf.failures(renewed)).isEmpty();
    assumeThat(Files.isExecutable(PDFSIG)).isTrue();
    assertThat(pdfsig(folder, renewed))
        .contains("Signature Validation: Signature is Valid.")
        .doesNotContain("Signature is Invalid", "Digest Mismatch");
  }

  @Test
  void itStaysArchivableAndAccessible() throws Exception {
    byte[] proven = longTerm.proven(stamped);

    assertThat(VeraPdf.failures(proven)).isEmpty();
    assertThat(VeraPdf.failures(longTerm.archived(proven))).isEmpty();
  }

  @Test
  void popplerCallsTheSealAndTheStampValid(@TempDir Path folder) throws Exception {
    assumeThat(Files.isExecutable(PDFSIG)).isTrue();

    String said = pdfsig(folder, longTerm.archived(longTerm.proven(stamped)));

    assertThat(said).contains("Signature Validation: Signature is Valid.");
    assertThat(said).doesNotContain("Signature is Invalid", "Digest Mismatch");
  }

  private static String pdfsig(Path folder, byte[] pdf) throws IOException {
    Path file = Files.write(folder.resolve("a.pdf"), pdf);
    Process process =
        new ProcessBuilder(PDFSIG.toString(), "-nocert", file.toString())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aListIsTakenWhereNoResponderAnswers() {
    pki.close("/ocsp");

    longTerm.proven(stamped);

    assertThat(pki.asked()).contains("/ocsp", "/list");
  }

  @Test
  void withoutAProofThereIsNoLowerLevel() {
    pki.close("/ocsp");
    pki.close("/list");

    assertThatThrownBy(() -> longTerm.proven(stamped))
        .isInstanceOf(ProofUnavailable.class)
        .hasMessageContaining("“Acme Sails Seal”")
        .hasMessageContaining("503");
  }

  @Test
  void aRevokedCertificateIsNamed() {
    pki.revokeSeal();

    assertThatThrownBy(() -> longTerm.proven(stamped))
        .isInstanceOf(ProofUnavailable.class)
        .hasMessageContaining("“Acme Sails Seal”")
        .hasMessageContaining("says that it was revoked");
  }

  @Test
  void anAnswerOfSomebodyWhoHasNoSayProvesNothing() {
    pki.answerByAStranger();
    pki.close("/list");

    assertThatThrownBy(() -> longTerm.proven(stamped))
        .isInstanceOf(ProofUnavailable.class)
        .hasMessageContaining("gives no answer that proves it");
  }

  @Test
  void anAnswerOfAnotherDayProvesNothing() {
    pki.answerAsOf(FakeAuthority.STAMPED.minus(Duration.ofDays(30)));

    assertThatThrownBy(() -> longTerm.proven(stamped))
        .isInstanceOf(ProofUnavailable.class)
        .hasMessageContaining("gives no answer that proves it");
  }

  @Test
  void aKeyThatVouchesForItselfNeedsProofsOfItsTimeStampOnly() {
    var own = SelfSigned.named("Acme Sails", FakeAuthority.STAMPED);
    byte[] sealed =
        new PadesSeal(pki.timeStamps()).seal(evidence(), own, "Seal", FakeAuthority.STAMPED);

    longTerm.proven(sealed);

    assertThat(pki.asked()).containsExactly("/list");
  }

  private byte[] stamped() {
    return new PadesSeal(pki.timeStamps())
        .seal(evidence(), pki.key(), "Seal on the accepted quote", FakeAuthority.STAMPED);
  }

  private static byte[] evidence() {
    QuotePaper accepted = aQuote().lines(3).accepted().paper();
    return PRINTER.withEvidence(PRINTER.render(accepted).pdf(), accepted, List.of()).pdf();
  }
}
