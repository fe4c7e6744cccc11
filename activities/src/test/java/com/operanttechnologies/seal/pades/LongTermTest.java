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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
  void itStaysArchivableAndAccessible() throws Exception {
    byte[] proven = longTerm.proven(stamped);

    assertThat(VeraPdf.failures(proven)).isEmpty();
    assertThat(VeraPdf.failures(longTerm.archived(proven))).isEmpty();
  }

  @Test
  void popplerCallsTheSealAndTheStampValid(@TempDir Path folder) throws Exception {
    assumeThat(Files.isExecutable(PDFSIG)).isTrue();
    Path file = Files.write(folder.resolve("a.pdf"), longTerm.archived(longTerm.proven(stamped)));

    Process process =
        new ProcessBuilder(PDFSIG.toString(), "-nocert", file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).contains("Signature Validation: Signature is Valid.");
    assertThat(said).doesNotContain("Signature is Invalid", "Digest Mismatch");
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
