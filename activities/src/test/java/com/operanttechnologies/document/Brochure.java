package com.operanttechnologies.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** PDFs that Ada has lying about: {@code aBrochure().page("Terms of Acme Sails").pdf()}. */
public final class Brochure implements AutoCloseable {
  private static final String FONT = "/com/formdev/flatlaf/fonts/roboto/Roboto-Regular.ttf";

  private final PDDocument document = new PDDocument();

  /** What is done to a document before it is saved. */
  public interface Change {
    void to(PDDocument document) throws IOException;
  }

  public static Brochure aBrochure() {
    return new Brochure();
  }

  public static byte[] of(String... pages) {
    Brochure brochure = aBrochure();
    for (String page : pages) {
      brochure.page(page);
    }
    return brochure.pdf();
  }

  public Brochure page(String text) {
    return page(text, PDRectangle.A4);
  }

  public Brochure page(String text, PDRectangle size) {
    return changed(it -> {
      var page = new PDPage(size);
      it.addPage(page);
      try (InputStream font = Objects.requireNonNull(Brochure.class.getResourceAsStream(FONT));
          var pen = new PDPageContentStream(it, page)) {
        pen.setNonStrokingColor(0.1f, 0.3f, 0.6f);
        pen.addRect(0, size.getHeight() - 80, size.getWidth(), 80);
        pen.fill();
        pen.setNonStrokingColor(0f, 0f, 0f);
        pen.beginText();
        pen.setFont(PDType0Font.load(it, font), 18);
        pen.newLineAtOffset(60, size.getHeight() - 140);
        pen.showText(text);
        pen.endText();
      }
    });
  }

  public Brochure changed(Change change) {
    try {
      change.to(document);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] pdf() {
    try (this) {
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
