package com.operanttechnologies.document;

import com.operanttechnologies.document.font.Typeface;
import com.operanttechnologies.document.font.Typefaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The texts of a printed quote, each at its place, drawn again with nothing but PDFBox: no HTML, no
 * layout, no tags, no archive. It is the floor that no printing with these fonts can go below.
 */
final class RawPages {

  private record Run(int page, int weight, float size, float x, float y, String text) {}

  private final List<Run> runs = new ArrayList<>();
  private final Map<Integer, TrueTypeFont> fonts = new HashMap<>();
  private int pages;

  RawPages(byte[] printed) throws IOException {
    Typeface roboto = Typefaces.load(List.of()).first();
    roboto.weights().forEach(weight -> fonts.put(weight, roboto.open(weight)));
    try (PDDocument pdf = Loader.loadPDF(printed)) {
      pages = pdf.getNumberOfPages();
      new Runs().getText(pdf);
    }
  }

  byte[] draw() throws IOException {
    try (var document = new PDDocument()) {
      Map<Integer, PDFont> embedded = new HashMap<>();
      for (var font : fonts.entrySet()) {
        embedded.put(font.getKey(), PDType0Font.load(document, font.getValue(), true));
      }
      for (int number = 1; number <= pages; number++) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        draw(document, page, number, embedded);
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private void draw(PDDocument document, PDPage page, int number, Map<Integer, PDFont> embedded)
      throws IOException {
    try (var pen = new PDPageContentStream(document, page)) {
      for (Run run : runs) {
        if (run.page() == number) {
          pen.beginText();
          pen.setFont(embedded.get(run.weight()), run.size());
          pen.newLineAtOffset(run.x(), run.y());
          pen.showText(run.text());
          pen.endText();
        }
      }
    }
  }

  private final class Runs extends PDFTextStripper {

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      TextPosition first = positions.getFirst();
      String font = first.getFont().getName();
      int weight = font.contains("Light") ? 300 : font.contains("Medium") ? 500 : 400;
      float y = first.getPageHeight() - first.getYDirAdj();
      runs.add(
          new Run(
              getCurrentPageNo(), weight, first.getFontSizeInPt(), first.getXDirAdj(), y, text));
    }
  }
}
