package com.operanttechnologies.document.pdf;

import static com.operanttechnologies.document.Papers.aQuote;
import static com.operanttechnologies.document.pdf.Printer.PRINTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.document.DocumentSettings;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.RenderedDocument;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.junit.jupiter.api.Test;

class PdfBoxQuotePdfTest {

  @Test
  void everyAmountStandsOnThePaper() {
    QuotePaper paper = aQuote().lines(25).option("Delivery", "120.00").paper();

    String text = PdfText.of(PRINTER.render(paper)).all();

    for (var line : paper.lines()) {
      assertThat(text).contains("%,.2f".formatted(line.net()), "%,.2f".formatted(line.unitPrice()));
    }
    var sums = paper.sums();
    for (var sum : List.of(sums.once(), sums.month(), sums.year(), sums.optional())) {
      assertThat(text).contains("€%,.2f".formatted(sum.net()), "€%,.2f".formatted(sum.gross()));
    }
    assertThat(text).contains("€%,.2f".formatted(sums.dueFirst().gross()));
  }

  @Test
  void aDiscountIsPrintedAsWhatItTakesAway() {
    QuotePaper paper = aQuote().discount("For old times’ sake", "1234567.89").lines(1).paper();

    assertThat(PdfText.of(PRINTER.render(paper)).all()).contains("−€1,234,567.89");
  }

  @Test
  void everyPageSaysItsNumberAndTheQuotes() {
    RenderedDocument document = PRINTER.render(aQuote().lines(60).paper());

    List<String> pages = PdfText.of(document).pages();

    assertThat(pages).hasSize(document.pages()).hasSizeGreaterThan(3);
    for (int page = 1; page <= pages.size(); page++) {
      assertThat(pages.get(page - 1))
          .contains("Page " + page + " of " + pages.size(), "Quote Q-2026-0042");
    }
  }

  @Test
  void theSamePaperGivesTheSameBytes() {
    QuotePaper paper = aQuote().lines(25).accepted().paper();
    RenderedDocument first = PRINTER.render(paper);

    try (var other = new PdfBoxQuotePdf(DocumentSettings.standard())) {
      RenderedDocument again = other.render(aQuote().lines(25).accepted().paper());

      assertThat(again.sha256()).isEqualTo(first.sha256()).isEqualTo(Sha256.of(first.pdf()));
    }
  }

  @Test
  void anotherTitleGivesOtherBytes() {
    RenderedDocument one = PRINTER.render(aQuote().lines(1).paper());
    RenderedDocument other = PRINTER.render(aQuote().lines(1).title("Another").paper());

    assertThat(one.sha256()).isNotEqualTo(other.sha256());
  }

  @Test
  void eightAtOncePrintWhatEachWasGiven() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<RenderedDocument>> printed =
          IntStream.range(0, 8)
              .mapToObj(i ->
                  callers.submit(
                      () -> PRINTER.render(aQuote().title("Boat " + i).lines(5 + i).paper())))
              .toList();

      for (int i = 0; i < 8; i++) {
        String alone = PRINTER.render(aQuote().title("Boat " + i).lines(5 + i).paper()).sha256();
        assertThat(printed.get(i).get().sha256()).isEqualTo(alone);
      }
    }
  }

  @Test
  void theDataTravelsInsideAsAssociatedFile() throws IOException {
    QuotePaper paper = aQuote().lines(3).paper();

    try (var pdf = Loader.loadPDF(PRINTER.render(paper).pdf())) {
      var catalog = pdf.getDocumentCatalog();
      var file = catalog.getNames().getEmbeddedFiles().getNames().get("quote.json");
      var associated =
          (COSArray) catalog.getCOSObject().getDictionaryObject(COSName.getPDFName("AF"));
      var entry = (COSDictionary) associated.getObject(0);

      assertThat(new String(file.getEmbeddedFile().toByteArray(), "UTF-8"))
          .isEqualTo(paper.contentJson());
      assertThat(entry.getNameAsString("AFRelationship")).isEqualTo("Data");
      assertThat(associated.get(0)).isInstanceOf(COSObject.class);
    }
  }

  @Test
  void aLanguageIsAFileOfWords() {
    String text =
        PdfText.of(PRINTER.render(aQuote().in(Locale.GERMANY, "EUR").lines(4).paper())).all();

    assertThat(text).contains("Angebot Q-2026-0042", "Seite 1 von", "2. März 2026", "435,90");
  }

  @Test
  void textsAreTextsAndNeverMarkup() {
    String trap = "<img src=http://127.0.0.1:9/trap.png> & ${7*7} </style> \"quoted\"";
    QuotePaper paper = aQuote().title(trap).message(trap).line(trap, trap).paper();

    String text = PdfText.of(PRINTER.render(paper)).all().replaceAll("\\s+", "");

    assertThat(text).contains(trap.replaceAll("\\s+", ""));
    assertThat(PRINTER.html(paper)).doesNotContain("<img src=http");
  }

  @Test
  void theBrowserGetsTheSamePageWithoutAnythingToFetch() {
    String html = PRINTER.html(aQuote().lines(2).paper());

    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .contains(
            "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-GB\">",
            "src=\"data:image/png;base64,")
        .doesNotContain("<script", "asset:", "url(");
  }
}
