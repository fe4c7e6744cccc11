package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.Attachment;
import com.operanttechnologies.document.DocumentSettings;
import com.operanttechnologies.document.Enclosures;
import com.operanttechnologies.document.Logo;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.QuotePdf;
import com.operanttechnologies.document.RenderedDocument;
import com.operanttechnologies.document.copy.PaperView;
import com.operanttechnologies.document.copy.PaperWriter;
import com.operanttechnologies.document.font.Ink;
import com.operanttechnologies.document.font.Typefaces;
import com.operanttechnologies.document.html.PaperHtml;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets quotes in type and writes them with PDFBox, on a few presses of its own. */
public final class PdfBoxQuotePdf implements QuotePdf {

  private static final int WARM_UP = 5;

  private final Typefaces typefaces;
  private final PaperHtml writer = new PaperHtml();
  private final PressRoom presses;

  public PdfBoxQuotePdf(DocumentSettings settings) {
    this.typefaces = Typefaces.load(settings.fonts());
    this.presses = new PressRoom(settings.threads(), () -> new Press(typefaces));
  }

  /** Prints five sheets for the bin, as the first one after a start takes a second or more. */
  public PdfBoxQuotePdf warmedUp() {
    for (int i = 0; i < WARM_UP; i++) {
      render(SamplePaper.sheet());
    }
    return this;
  }

  @Override
  public RenderedDocument render(QuotePaper paper, Enclosures enclosures) {
    return presses.print(press -> print(paper, enclosures, press));
  }

  @Override
  public RenderedDocument withEvidence(byte[] sent, QuotePaper accepted, List<Attachment> files) {
    var ink = new Ink(typefaces);
    PaperView view = new PaperWriter(accepted, Enclosures.NONE, "", ink).write();
    PrintedPages printed = presses.print(press -> press.add(sent, accepted, view, files));
    return new RenderedDocument(
        printed.pdf(), Sha256.of(printed.pdf()), printed.pages(), ink.uncovered());
  }

  @Override
  public String html(QuotePaper paper, Enclosures enclosures) {
    return writer.write(paper, enclosures, dataAddress(paper.seller().logo()), new Ink(typefaces));
  }

  /** Between two documents nothing is held open. */
  @Override
  public void close() {}

  private RenderedDocument print(QuotePaper paper, Enclosures enclosures, Press press) {
    var ink = new Ink(typefaces);
    PaperView view = new PaperWriter(paper, enclosures, "", ink).write();
    PrintedPages printed = press.print(paper, view, enclosures.attachments());
    return new RenderedDocument(
        printed.pdf(), Sha256.of(printed.pdf()), printed.pages(), ink.uncovered());
  }

  private static String dataAddress(@Nullable Logo logo) {
    return logo == null
        ? ""
        : "data:"
            + logo.mediaType()
            + ";base64,"
            + Base64.getEncoder().encodeToString(logo.bytes());
  }
}
