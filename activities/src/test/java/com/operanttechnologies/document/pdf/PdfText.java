package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.RenderedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a printed quote back, page by page, with the place of each word. */
record PdfText(List<String> pages, List<Glyph> glyphs) {

  /** One printed character; y counts from the top in points. */
  record Glyph(int page, String text, float x, float y, float right) {}

  static PdfText of(RenderedDocument document) {
    try (PDDocument pdf = Loader.loadPDF(document.pdf())) {
      var glyphs = new ArrayList<Glyph>();
      var pages =
          IntStream.rangeClosed(1, pdf.getNumberOfPages())
              .mapToObj(page -> read(pdf, page, glyphs))
              .toList();
      return new PdfText(pages, glyphs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything, with spaces of all kinds made plain. */
  String all() {
    return String.join("\n", pages).replace('\u00a0', ' ');
  }

  /** The pages on which the text stands. */
  List<Integer> pagesOf(String text) {
    return IntStream.range(0, pages.size())
        .filter(page -> pages.get(page).contains(text))
        .mapToObj(page -> page + 1)
        .toList();
  }

  /** The printed characters of a text without spaces, on one page. */
  List<Glyph> find(int page, String text) {
    var onPage = glyphs.stream().filter(glyph -> glyph.page() == page).toList();
    String whole = onPage.stream().map(Glyph::text).collect(Collectors.joining());
    int start = whole.indexOf(text);
    return start < 0 ? List.of() : onPage.subList(start, start + text.length());
  }

  private static String read(PDDocument pdf, int page, List<Glyph> glyphs) {
    try {
      var stripper =
          new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions)
                throws IOException {
              for (TextPosition at : positions) {
                at.getUnicode()
                    .chars()
                    .forEach(c ->
                        glyphs.add(
                            new Glyph(
                                page,
                                Character.toString(c),
                                at.getXDirAdj(),
                                at.getYDirAdj(),
                                at.getXDirAdj() + at.getWidthDirAdj())));
              }
              super.writeString(text, positions);
            }
          };
      stripper.setSortByPosition(true);
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
