package com.operanttechnologies.document.attached;

import com.operanttechnologies.document.AttachedPage;
import com.operanttechnologies.document.AttachmentReader;
import com.operanttechnologies.document.AttachmentRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads uploaded PDFs with PDFBox, one at a time, as a page's picture takes some megabytes. */
public final class PdfBoxAttachmentReader implements AttachmentReader {
  private static final int HEAD = 1_024;
  private static final int LONGEST_TEXT = 3_000;

  private final Semaphore oneAtATime = new Semaphore(1, true);

  @Override
  public List<AttachedPage> read(byte[] upload) {
    if (upload.length > MAX_BYTES) {
      throw new AttachmentRefused("The file is larger than 4 MB. Save it smaller and try again.");
    }
    String head = new String(upload, 0, Math.min(HEAD, upload.length), StandardCharsets.ISO_8859_1);
    if (!head.contains("%PDF-")) {
      throw new AttachmentRefused("The file is no PDF.");
    }
    PackedStreams.refuseBombs(upload);
    oneAtATime.acquireUninterruptibly();
    try {
      return checked(upload);
    } finally {
      oneAtATime.release();
    }
  }

  private static List<AttachedPage> checked(byte[] upload) {
    try (PDDocument document = Loader.loadPDF(upload)) {
      if (document.isEncrypted()) {
        throw locked();
      }
      ActiveContent.refuse(document.getDocument());
      return pages(document);
    } catch (AttachmentRefused refused) {
      throw refused;
    } catch (InvalidPasswordException _) {
      throw locked();
    } catch (IOException | RuntimeException | StackOverflowError _) {
      // whatever else a broken file makes the reader stumble over
      throw new AttachmentRefused("The PDF cannot be read: the file is broken.");
    }
  }

  private static AttachmentRefused locked() {
    return new AttachmentRefused(
        "The PDF is encrypted. Save it without a password and without restrictions.");
  }

  private static List<AttachedPage> pages(PDDocument document) throws IOException {
    int count = document.getNumberOfPages();
    if (count < 1 || count > MAX_PAGES) {
      throw new AttachmentRefused(
          "The PDF has %d pages; 1 to %d can be sent.".formatted(count, MAX_PAGES));
    }
    var camera = new PageCamera(document);
    List<AttachedPage> pages = new ArrayList<>();
    for (int page = 0; page < count; page++) {
      byte[] picture = PagePicture.of(camera.picture(page));
      pages.add(new AttachedPage(picture, text(document, page + 1)));
    }
    return pages;
  }

  private static String text(PDDocument document, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    String text = stripper.getText(document).replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return text.codePoints()
        .limit(LONGEST_TEXT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
