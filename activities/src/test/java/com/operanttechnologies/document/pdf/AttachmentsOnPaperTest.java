package com.operanttechnologies.document.pdf;

import static com.operanttechnologies.document.Papers.aQuote;
import static com.operanttechnologies.document.pdf.Printer.PRINTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.document.AttachedPdf;
import com.operanttechnologies.document.AttachmentReader;
import com.operanttechnologies.document.Brochure;
import com.operanttechnologies.document.Papers;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.RenderedDocument;
import com.operanttechnologies.document.attached.PdfBoxAttachmentReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Must: the sent PDF has the attachments after the quote's pages, with an index of name, pages and
 * SHA-256, and stays PDF/A-3b and PDF/UA-1.
 */
class AttachmentsOnPaperTest {
  private static final AttachmentReader READER = new PdfBoxAttachmentReader();

  private final AttachedPdf terms = attached("terms.pdf", Brochure.of("Terms", "Liability"));
  private final AttachedPdf sheet =
      attached(
          "帆 data sheet.pdf", Brochure.aBrochure().page("Cloth", new PDRectangle(800, 300)).pdf());
  private final QuotePaper paper = aQuote().lines(3).paper();

  static AttachedPdf attached(String name, byte[] pdf) {
    return new AttachedPdf(name, Sha256.of(pdf), pdf, READER.read(pdf));
  }

  /** A quote with conditions and a data sheet, for a picture. */
  static RenderedDocument golden() {
    return PRINTER.render(
        aQuote().lines(2).paper(),
        List.of(
            attached("Conditions of Acme Sails.pdf", Brochure.of("Conditions", "Liability")),
            attached("Cloth.pdf", Brochure.of("Cloth"))));
  }

  @Test
  void theIndexNamesEachFileWithPagesAndHash() {
    String text = PdfText.of(PRINTER.render(paper, List.of(terms, sheet))).all();

    assertThat(text)
        .contains("Attachments", "SHA-256", "terms.pdf")
        .contains(terms.sha256(), sheet.sha256());
  }

  @Test
  void theirPagesFollowThoseOfTheQuoteInTheirOrder() {
    RenderedDocument document = PRINTER.render(paper, List.of(sheet, terms));

    List<String> pages = PdfText.of(document).pages();
    int last = pages.size() - 1;
    assertThat(pages.get(last - 3)).contains("Attachments", sheet.sha256(), terms.sha256());
    assertThat(pages.get(last - 2)).contains("data sheet.pdf, page 1 of 1");
    assertThat(pages.get(last - 1)).contains("terms.pdf, page 1 of 2");
    assertThat(pages.getLast()).contains("terms.pdf, page 2 of 2", "Page " + document.pages());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "en-US", "ar-AE", "de-DE"})
  void itStaysArchivableAndAccessible(String locale) throws Exception {
    Papers papers = aQuote().in(Locale.forLanguageTag(locale), "EUR").lines(3);

    byte[] pdf = PRINTER.render(papers.paper(), List.of(terms, sheet)).pdf();

    assertThat(VeraPdf.failures(pdf)).isEmpty();
  }

  @Test
  void itStaysSoWithTheEvidenceBehindIt() throws Exception {
    byte[] sent = PRINTER.render(paper, List.of(terms)).pdf();

    byte[] copy = PRINTER.withEvidence(sent, aQuote().lines(3).accepted().paper(), List.of()).pdf();

    assertThat(Arrays.copyOf(copy, sent.length)).isEqualTo(sent);
    assertThat(VeraPdf.failures(copy)).isEmpty();
  }

  @Test
  void theFilesThemselvesTravelInsideAsTheyWereUploaded() throws IOException {
    byte[] pdf = PRINTER.render(paper, List.of(terms, sheet)).pdf();

    try (var document = Loader.loadPDF(pdf)) {
      var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertThat(files.keySet()).containsExactly("attachment-01", "attachment-02", "quote.json");
      assertThat(files.get("attachment-01").getEmbeddedFile().toByteArray())
          .isEqualTo(terms.bytes());
      assertThat(files.get("attachment-02").getFileUnicode()).isEqualTo(sheet.name());
    }
  }

  @Test
  void whoeverHasItReadOutHearsWhatThePageSays() {
    var heard = ReadAloud.of(PRINTER.render(paper, List.of(terms))).document().all("Figure");

    assertThat(heard.getLast().text()).isEqualTo("terms.pdf, page 2 of 2: Liability");
  }

  @Test
  void theSameGivesTheSameBytes() {
    assertThat(PRINTER.render(paper, List.of(terms)).sha256())
        .isEqualTo(PRINTER.render(paper, List.of(terms)).sha256());
  }

  @Test
  void aQuoteWithoutAttachmentsIsPrintedAsEver() {
    assertThat(PRINTER.render(paper, List.of()).sha256()).isEqualTo(PRINTER.render(paper).sha256());
    assertThat(PRINTER.html(paper)).doesNotContain("Attachments<");
  }

  @Test
  void thePreviewHasTheIndex() {
    assertThat(PRINTER.html(paper, List.of(terms))).contains("terms.pdf", terms.sha256());
  }
}
