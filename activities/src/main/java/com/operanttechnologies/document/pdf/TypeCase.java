package com.operanttechnologies.document.pdf;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.operanttechnologies.document.font.Typeface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The parsed fonts of one thread; what is made of them belongs to one document alone. */
final class TypeCase {

  private record Sort(Typeface typeface, int weight) {}

  private final Map<Sort, TrueTypeFont> parsed = new HashMap<>();

  PDFontSupplier font(Typeface typeface, int weight, PDDocument document) {
    TrueTypeFont font =
        parsed.computeIfAbsent(
            new Sort(typeface, weight), sort -> sort.typeface().open(sort.weight()));
    return new Supplier(font, document);
  }

  private static final class Supplier extends PDFontSupplier {

    private final TrueTypeFont font;
    private final PDDocument document;

    @SuppressWarnings("NullAway") // the font is made when it is asked for
    Supplier(TrueTypeFont font, PDDocument document) {
      super(null);
      this.font = font;
      this.document = document;
    }

    @Override
    public PDFont supply() {
      try {
        return PDType0Font.load(document, font, true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
