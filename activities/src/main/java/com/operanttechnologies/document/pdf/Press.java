package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.AttachedPdf;
import com.operanttechnologies.document.Attachment;
import com.operanttechnologies.document.Evidence;
import com.operanttechnologies.document.Logo;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.copy.PaperView;
import com.operanttechnologies.document.font.TypeCase;
import com.operanttechnologies.document.font.Typefaces;
import com.operanttechnologies.document.paper.Composition;
import com.operanttechnologies.document.paper.LogoSize;
import com.operanttechnologies.document.type.Compositor;
import com.operanttechnologies.document.type.Imposition;
import com.operanttechnologies.document.type.Piece;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** For one caller at a time; its parsed fonts are kept from document to document. */
final class Press {

  private static final float VERSION = 1.7f;
  private static final String DEFLATE_LEVEL = "org.apache.pdfbox.filter.deflatelevel";

  /** The lightest compression: a third faster for a tenth of the size. */
  private static final String LIGHTEST = "1";

  static {
    System.getProperties().putIfAbsent(DEFLATE_LEVEL, LIGHTEST);
  }

  private final TypeCase typeCase;

  Press(Typefaces typefaces) {
    this.typeCase = new TypeCase(typefaces);
  }

  PrintedPages print(QuotePaper paper, PaperView view, List<AttachedPdf> attachments) {
    try (var document = new PDDocument()) {
      document.setVersion(VERSION);
      var format = SheetFormat.of(view.sheet().size());
      var compositor = new Compositor(typeCase, paper.locale());
      PDImageXObject logo = logo(document, paper.seller().logo());
      var pictures = new Pictures(document);
      pictures.add(Piece.Picture.LOGO, logo);
      pictures.add(attachments);
      pictures.add(view.images());
      var composition =
          Composition.of(view, size(logo), pictures.attached(), compositor, format.area());
      var pages = Imposition.divide(composition.strips(), format.height());

      new Sheets(
              document, format, view.sheet(), compositor, pictures.all(), view.isRightToLeft(), 0)
          .print(pages, composition.structure());
      new Colophon(document, paper, view).write(attachments);
      var out = new ByteArrayOutputStream(1 << 17);
      document.save(out);
      return new PrintedPages(out.toByteArray(), pages.size());
    } catch (IOException e) {
      throw new PrintingFailed("The quote could not be printed", e);
    }
  }

  /**
   * Adds pages and files behind a printed document, whose own bytes stay in front of them as they
   * are.
   */
  PrintedPages add(byte[] printed, QuotePaper paper, PaperView view, List<Attachment> files) {
    try (var document = Loader.loadPDF(printed)) {
      var proof = Objects.requireNonNull(view.proof());
      var format = SheetFormat.of(view.sheet().size());
      var compositor = new Compositor(typeCase, paper.locale());
      var composition = Composition.ofEvidence(view, proof, compositor, format.width());
      var pages = Imposition.divide(composition.strips(), format.height());
      var sheet = view.sheet().numbered(proof.pageNumber());
      int first = document.getNumberOfPages();
      new Sheets(document, format, sheet, compositor, Map.of(), view.isRightToLeft(), first)
          .print(pages, composition.structure());
      Evidence evidence = Objects.requireNonNull(paper.evidence());
      var attached =
          new AttachedFiles(document, GregorianCalendar.from(evidence.at().atZone(ZoneOffset.UTC)));
      for (Attachment file : files) {
        attached.add(file);
      }
      document.setDocumentId(Colophon.identity(paper, evidence.at().toString()));
      var out = new ByteArrayOutputStream(printed.length + (1 << 17));
      document.saveIncremental(out);
      return new PrintedPages(out.toByteArray(), document.getNumberOfPages());
    } catch (IOException e) {
      throw new PrintingFailed("The evidence could not be added", e);
    }
  }

  private static @Nullable PDImageXObject logo(PDDocument document, @Nullable Logo logo)
      throws IOException {
    return logo == null
        ? null
        : PDImageXObject.createFromByteArray(document, logo.bytes(), Piece.Picture.LOGO);
  }

  private static LogoSize size(@Nullable PDImageXObject logo) {
    return logo == null ? LogoSize.none() : LogoSize.ofPixels(logo.getWidth(), logo.getHeight());
  }
}
