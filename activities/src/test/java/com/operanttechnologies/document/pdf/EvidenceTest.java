package com.operanttechnologies.document.pdf;

import static com.operanttechnologies.document.Papers.aQuote;
import static com.operanttechnologies.document.pdf.Printer.PRINTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.document.Attachment;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.RenderedDocument;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/**
 * Must: a signed copy begins with the bytes that were sent, and stays archivable and accessible.
 */
class EvidenceTest {
  private static final Attachment RECORD =
      new Attachment(
          "acceptance.json",
          "application/json",
          "How this quote was accepted",
          Attachment.Relation.SUPPLEMENT,
          "{}".getBytes(StandardCharsets.UTF_8));

  private final RenderedDocument sent = PRINTER.render(aQuote().lines(5).paper());
  private final QuotePaper accepted = aQuote().lines(5).accepted().paper();

  @Test
  void theBytesThatWereSentStayInFront() {
    byte[] copy = PRINTER.withEvidence(sent.pdf(), accepted, List.of(RECORD)).pdf();

    assertThat(Arrays.copyOf(copy, sent.pdf().length)).isEqualTo(sent.pdf());
    assertThat(copy.length).isGreaterThan(sent.pdf().length);
  }

  @Test
  void itIsArchivableAndAccessible() throws Exception {
    byte[] copy = PRINTER.withEvidence(sent.pdf(), accepted, List.of(RECORD)).pdf();

    assertThat(VeraPdf.failures(copy)).isEmpty();
  }

  @Test
  void theEvidenceStandsBehindThePagesThatWereSent() {
    List<String> before = PdfText.of(sent).pages();
    RenderedDocument copy = PRINTER.withEvidence(sent.pdf(), accepted, List.of(RECORD));

    List<String> pages = PdfText.of(copy).pages();

    assertThat(pages.subList(0, before.size())).isEqualTo(before);
    assertThat(copy.pages()).isEqualTo(pages.size()).isGreaterThan(before.size());
    assertThat(String.join("\n", pages.subList(before.size(), pages.size())))
        .contains(
            "Evidence of acceptance",
            "Accepted",
            "by Bob Fischer, 9 March 2026",
            "11:15:30",
            "(Europe/Berlin)",
            "2026-03-09T10:15:30Z",
            "203.0.113.7",
            "on the personal link of this quote",
            accepted.evidence().consentText(),
            accepted.evidence().consentSha256(),
            accepted.evidence().contentHash(),
            accepted.evidence().documentSha256(),
            accepted.evidence().chain().head(),
            "https://quotes.example.com/verify",
            "Delivery to the pontoon",
            "€%,.2f".formatted(accepted.sums().dueFirst().gross()),
            "Evidence, page 1 of ");
  }

  @Test
  void itIsWrittenInTheCustomersLanguage() {
    QuotePaper german = aQuote().in(Locale.GERMANY, "EUR").lines(5).accepted().paper();

    var copy = PRINTER.withEvidence(PRINTER.render(german).pdf(), german, List.of());

    assertThat(PdfText.of(copy).all()).contains("Nachweis der Annahme", "Was angenommen wurde");
  }

  @Test
  void theFilesOfBothTravelInside() throws Exception {
    byte[] copy = PRINTER.withEvidence(sent.pdf(), accepted, List.of(RECORD)).pdf();

    try (var pdf = Loader.loadPDF(copy)) {
      var names = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertThat(names.keySet()).containsExactly("acceptance.json", "quote.json");
    }
  }

  @Test
  void theSameEvidenceGivesTheSameBytes() {
    String first = PRINTER.withEvidence(sent.pdf(), accepted, List.of(RECORD)).sha256();
    String again = PRINTER.withEvidence(sent.pdf(), accepted, List.of(RECORD)).sha256();

    assertThat(again).isEqualTo(first);
  }
}
