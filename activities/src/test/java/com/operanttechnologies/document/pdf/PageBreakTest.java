package com.operanttechnologies.document.pdf;

import static com.operanttechnologies.document.Papers.aQuote;
import static com.operanttechnologies.document.pdf.Printer.PRINTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.document.Papers;
import com.operanttechnologies.document.pdf.PdfText.Glyph;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageBreakTest {

  private static final float FOOTER = 24 / 25.4f * 72;
  private static final float A4_HEIGHT = 842;

  @Test
  void noLineIsCutOverTwoPages() {
    PdfText text = PdfText.of(PRINTER.render(talkative(40).paper()));

    assertThat(text.pages()).hasSizeGreaterThan(5);
    for (int line = 1; line <= 40; line++) {
      var first = text.pagesOf("first" + line + ".");
      assertThat(first).hasSize(1).isEqualTo(text.pagesOf("last" + line + "."));
      int page = first.getFirst();
      var top = text.find(page, "first" + line + ".").getFirst();
      var bottom = text.find(page, "last" + line + ".").getLast();
      assertThat(bottom.y()).isGreaterThan(top.y()).isLessThan(A4_HEIGHT - FOOTER);
    }
  }

  @Test
  void theHeadIsRepeatedOnEveryPageWithLines() {
    PdfText text = PdfText.of(PRINTER.render(talkative(40).paper()));

    for (int line = 1; line <= 40; line++) {
      int page = text.pagesOf("first" + line + ".").getFirst();
      assertThat(text.pages().get(page - 1)).contains("Description", "Net, EUR");
    }
  }

  @Test
  void aLineHigherThanAPageGoesOnUnderARepeatedHead() {
    Papers quote = aQuote().lines(2).line("Line", "first. " + "Many words. ".repeat(900) + "last.");

    PdfText text = PdfText.of(PRINTER.render(quote.lines(2).paper()));

    assertThat(text.pagesOf("first.")).containsExactly(1);
    int last = text.pagesOf("last.").getFirst();
    assertThat(last).isGreaterThan(2);
    for (int page = 1; page <= last; page++) {
      assertThat(text.pages().get(page - 1)).contains("Description", "Many words.");
    }
    assertThat(text.glyphs())
        .filteredOn(glyph -> glyph.text().equals("M"))
        .allSatisfy(glyph -> assertThat(glyph.y()).isLessThan(A4_HEIGHT - FOOTER));
    assertThat(text.all().split("words\\.", -1)).hasSize(901);
  }

  @Test
  void aColumnOfFiguresIsAsWideAsTheWidestNeeds() {
    PdfText text =
        PdfText.of(PRINTER.render(aQuote().line("Fleet", null, "98765432109876.50").paper()));

    var figures = text.find(1, "98,765,432,109,876.5098,765,432,109,876.50");
    assertThat(figures).hasSize(42);
    assertThat(figures.get(20).right()).isLessThan(figures.get(21).x() - 5);
  }

  @Test
  void theTotalsStandTogetherHoweverManyLinesComeBefore() {
    for (int lines = 1; lines <= 16; lines++) {
      PdfText text = PdfText.of(PRINTER.render(aQuote().lines(lines).paper()));
      String sum = lines > 3 ? "Due first" : "Total";

      assertThat(text.pagesOf("Tax 20% on")).hasSize(1).isSubsetOf(text.pagesOf(sum));
    }
  }

  @Test
  void amountsEndOnOneVerticalLine() {
    var paper = aQuote().lines(5).paper();
    PdfText text = PdfText.of(PRINTER.render(paper));

    var rightEdges =
        paper.lines().stream()
            .filter(line -> line.net().compareTo(line.unitPrice()) != 0)
            .map(line -> text.find(1, "%,.2f".formatted(line.net())).getLast())
            .map(Glyph::right)
            .map(Math::round)
            .collect(Collectors.toSet());

    assertThat(rightEdges).hasSize(1);
  }

  private static Papers talkative(int lines) {
    Papers quote = aQuote();
    IntStream.rangeClosed(1, lines)
        .forEach(i ->
            quote.line(
                "Line " + i,
                "first" + i + ". " + "Many words. ".repeat(5 * (i % 9) + 8) + "last" + i + "."));
    return quote;
  }
}
