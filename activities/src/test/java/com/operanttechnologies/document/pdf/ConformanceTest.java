package com.operanttechnologies.document.pdf;

import static com.operanttechnologies.document.Papers.aQuote;
import static com.operanttechnologies.document.pdf.Printer.PRINTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.operanttechnologies.document.Papers;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.font.Typefaces;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ConformanceTest {

  enum Sample {
    PLAIN(aQuote().lines(5)),
    BARE(aQuote().withoutLogo().message(null).line("One thing", null)),
    LONG(aQuote().lines(120).option("Delivery to the pontoon", "120.00").discount("Winter", "50")),
    SCRIPTS(aQuote().title("Καλημέρα · Привет · ₹ ✓").in(Locale.of("el"), "INR").lines(3)),
    UNCOVERED(aQuote().line("\uD83E\uDDFF", "שלום"));

    private final Papers papers;

    Sample(Papers papers) {
      this.papers = papers;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aQuoteIsAnArchivableDocument(Sample sample) throws Exception {
    assertThat(failures(sample.papers.paper(), PDFAFlavour.PDFA_3_B)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aQuoteIsAnAccessibleDocument(Sample sample) throws Exception {
    assertThat(failures(sample.papers.paper(), PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void chineseAndJapaneseAreBothWhereTheSystemHasAFont() throws Exception {
    var fonts = Typefaces.load(List.of());
    assumeTrue(fonts.covering('帆').isPresent(), "No font for Chinese in the usual places");
    QuotePaper paper = aQuote().title("帆船").line("主帆、四十二平方米", "帆の素材はポリエステルです").paper();

    assertThat(PRINTER.render(paper).uncovered()).isEmpty();
    assertThat(PdfText.of(PRINTER.render(paper)).all()).contains("主帆、四十二平方米");
    assertThat(failures(paper, PDFAFlavour.PDFA_3_B)).isEmpty();
    assertThat(failures(paper, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void theCheckerBites() throws Exception {
    byte[] pdf = PRINTER.render(aQuote().lines(1).paper()).pdf();

    assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_1_B)).isNotEmpty();
  }

  private static List<String> failures(QuotePaper paper, PDFAFlavour flavour) throws Exception {
    return VeraPdf.failures(PRINTER.render(paper).pdf(), flavour);
  }
}
