package com.operanttechnologies.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** PDFs with nothing on their pages. */
public final class BlankPdf {
  private BlankPdf() {}

  public static byte[] of(int pages) {
    try (var document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      return saved(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It runs a script when it is opened. */
  public static byte[] scripted() {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
      return saved(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
