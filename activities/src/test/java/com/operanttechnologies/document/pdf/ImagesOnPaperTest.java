package com.operanttechnologies.document.pdf;

import static com.operanttechnologies.document.Papers.aQuote;
import static com.operanttechnologies.document.pdf.Printer.PRINTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.document.Enclosures;
import com.operanttechnologies.document.PaperImage;
import com.operanttechnologies.document.PaperImages;
import com.operanttechnologies.document.Papers;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.RenderedDocument;
import java.awt.Color;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Must: images of products and the cover stand on the sent PDF as figures with their alternative,
 * in sRGB and opaque, and it stays PDF/A-3b and PDF/UA-1.
 */
class ImagesOnPaperTest {
  private final QuotePaper paper = aQuote().lines(3).paper();

  static RenderedDocument golden() {
    return PRINTER.render(
        aQuote().lines(3).option("Storm jib", "890.00").paper(), Pictured.quote());
  }

  static RenderedDocument arabic() {
    return PRINTER.render(RightToLeftTest.arabic().paper(), Pictured.quote());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "en-US", "ar-AE", "de-DE"})
  void itStaysArchivableAndAccessible(String locale) throws Exception {
    Papers papers = aQuote().in(Locale.forLanguageTag(locale), "EUR").lines(3);

    byte[] pdf = PRINTER.render(papers.paper(), Pictured.quote()).pdf();

    assertThat(VeraPdf.failures(pdf)).isEmpty();
  }

  @Test
  void itStaysSoWithTheEvidenceBehindIt() throws Exception {
    byte[] sent = PRINTER.render(paper, Pictured.quote()).pdf();

    byte[] copy = PRINTER.withEvidence(sent, aQuote().lines(3).accepted().paper(), List.of()).pdf();

    assertThat(Arrays.copyOf(copy, sent.length)).isEqualTo(sent);
    assertThat(VeraPdf.failures(copy)).isEmpty();
  }

  @Test
  void whoeverHasItReadOutHearsWhatThePicturesShow() {
    var heard = ReadAloud.of(PRINTER.render(paper, Pictured.quote())).document();

    assertThat(heard.all("Figure"))
        .extracting(ReadAloud.Node::text)
        .containsExactly(
            "Acme Sails", "A sail off the harbour", "A mainsail in red", "A flag in red and blue");
    assertThat(heard.all("TD"))
        .filteredOn(cell -> !cell.all("Figure").isEmpty())
        .extracting(cell -> cell.parts().getFirst().text().strip())
        .containsExactly("Mainsail, 42 m², cross-cut", "Rigging check on the water");
  }

  @Test
  void theyAreInOneColourSpaceWithoutAlpha() throws IOException {
    try (var document = Loader.loadPDF(PRINTER.render(paper, Pictured.quote()).pdf())) {
      var resources = document.getPage(0).getResources();
      int pictures = 0;
      for (COSName name : resources.getXObjectNames()) {
        if (resources.getXObject(name) instanceof PDImageXObject picture) {
          pictures++;
          assertThat(picture.getSoftMask()).isNull();
          assertThat(picture.getColorSpace().getName()).isEqualTo("DeviceRGB");
        }
      }
      assertThat(pictures).isEqualTo(4);
    }
  }

  @Test
  void aPictureIsNoLargerThanItsPlaceAndKeepsItsLineOnOnePage() {
    Map<Integer, PaperImage> all = new HashMap<>();
    for (int line = 1; line <= 40; line++) {
      all.put(line, Pictured.jpeg(480, 480, Color.RED, "A sail"));
    }

    RenderedDocument document =
        PRINTER.render(
            aQuote().lines(40).paper(), new Enclosures(List.of(), new PaperImages(null, all)));

    assertThat(document.pages()).isBetween(4, 6);
    assertThat(ReadAloud.of(document).document().all("Figure")).hasSize(41);
  }

  @Test
  void theSameGivesTheSameBytes() {
    assertThat(PRINTER.render(paper, Pictured.quote()).sha256())
        .isEqualTo(PRINTER.render(paper, Pictured.quote()).sha256());
  }

  @Test
  void aQuoteWithoutImagesIsPrintedAsEver() {
    assertThat(PRINTER.render(paper, Enclosures.NONE).sha256())
        .isEqualTo(PRINTER.render(paper).sha256());
    assertThat(PRINTER.html(paper)).doesNotContain("class=\"cover\"").doesNotContain("of-line\"");
  }

  @Test
  void thePreviewHasThemWithoutFetchingAnything() {
    assertThat(PRINTER.html(paper, Pictured.quote()))
        .contains("alt=\"A sail off the harbour\"", "src=\"data:image/png;base64,")
        .doesNotContain("src=\"http");
  }
}
