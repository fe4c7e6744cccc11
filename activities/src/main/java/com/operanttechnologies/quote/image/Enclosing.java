package com.operanttechnologies.quote.image;

import com.operanttechnologies.document.AttachedPdf;
import com.operanttechnologies.document.Enclosures;
import com.operanttechnologies.document.PaperImage;
import com.operanttechnologies.document.PaperImages;
import com.operanttechnologies.image.Images;
import com.operanttechnologies.image.StoredImage;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.attachment.Attachments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What goes with the paper of a version: files and pictures. Inside the tenant's transaction. */
@Component
public class Enclosing {
  private final Attachments attachments;
  private final Images images;

  Enclosing(Attachments attachments, Images images) {
    this.attachments = attachments;
    this.images = images;
  }

  /** To be printed: files with their bytes and the pictures of their pages. */
  public Enclosures printed(QuoteVersion version) {
    return with(version, attachments.printable(version.attachments()));
  }

  /** To be looked at in a browser: of files there is an index alone. */
  public Enclosures shown(QuoteVersion version) {
    return with(version, Attachments.listed(version.attachments()));
  }

  private Enclosures with(QuoteVersion version, List<AttachedPdf> files) {
    Map<String, StoredImage> kept = new HashMap<>();
    version.images().forEach(image -> kept.computeIfAbsent(image.sha256(), images::here));
    Map<String, QuoteImage> ofLines = version.lineImages();
    Map<Integer, PaperImage> lines = new HashMap<>();
    for (Line line : version.lines()) {
      QuoteImage image = ofLines.get(line.id());
      if (image != null) {
        lines.put(line.position(), paper(image, kept));
      }
    }
    QuoteImage cover = version.cover();
    return new Enclosures(files, new PaperImages(cover == null ? null : paper(cover, kept), lines));
  }

  private static PaperImage paper(QuoteImage image, Map<String, StoredImage> kept) {
    StoredImage stored = kept.get(image.sha256());
    if (stored == null) {
      throw new IllegalStateException("An image of the version is missing");
    }
    return new PaperImage(
        image.sha256(),
        stored.file().mediaType(),
        stored.bytes(),
        stored.file().width(),
        stored.file().height(),
        image.alternative());
  }
}
