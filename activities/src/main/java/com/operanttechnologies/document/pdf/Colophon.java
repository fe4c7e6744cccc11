package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.AttachedPdf;
import com.operanttechnologies.document.Attachment;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.copy.PaperView;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself: title, language and colours, the quote's data as an associated
 * file, and dates and an identity that come from the quote and not from the clock, so that printing
 * again gives the same bytes.
 */
record Colophon(PDDocument document, QuotePaper paper, PaperView view) {

  private static final String PRODUCER = "Operant Quoting";
  private static final String SRGB = "sRGB IEC61966-2.1";
  private static final byte[] SRGB_PROFILE = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  void write(List<AttachedPdf> attachments) throws IOException {
    Calendar date = GregorianCalendar.from(paper.date().atStartOfDay(ZoneOffset.UTC));
    document.setDocumentId(identity());
    information(date);
    reading();
    colours();
    attachData(date, attachments);
  }

  private long identity() {
    return identity(paper, "");
  }

  /** Of a document or of what is added to it. */
  static long identity(QuotePaper paper, String addition) {
    String identity =
        String.join("\n", paper.number(), "" + paper.version(), paper.contentHash(), addition);
    return Long.parseUnsignedLong(
        Sha256.of(identity.getBytes(StandardCharsets.UTF_8)).substring(0, 16), 16);
  }

  private void information(Calendar date) throws IOException {
    var information = document.getDocumentInformation();
    information.setTitle(view.title());
    information.setSubject(view.description());
    information.setAuthor(view.seller().name());
    information.setProducer(PRODUCER);
    information.setCreationDate(date);

    String day =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            paper.date().atStartOfDay().atOffset(ZoneOffset.UTC));
    var metadata =
        new Metadata(view.title(), view.description(), view.seller().name(), PRODUCER, day);
    COSStream stream = stream(metadata.xmp(), null);
    stream.setItem(COSName.TYPE, COSName.METADATA);
    stream.setName(COSName.SUBTYPE, "XML");
    catalog().setItem(COSName.METADATA, stream);
  }

  /** For those who have it read out. */
  private void reading() {
    catalog().setString(COSName.LANG, view.lang());
    var marked = new COSDictionary();
    marked.setBoolean(COSName.getPDFName("Marked"), true);
    catalog().setItem(COSName.MARK_INFO, marked);
    var viewer = new COSDictionary();
    viewer.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
    catalog().setItem(COSName.VIEWER_PREFERENCES, viewer);
  }

  private void colours() throws IOException {
    COSStream profile = stream(SRGB_PROFILE, COSName.FLATE_DECODE);
    profile.setInt(COSName.N, 3);
    var intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
    intent.setItem(COSName.S, COSName.GTS_PDFA1);
    intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, SRGB);
    intent.setString(COSName.INFO, SRGB);
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    var intents = new COSArray();
    intents.add(intent);
    catalog().setItem(COSName.OUTPUT_INTENTS, intents);
  }

  private void attachData(Calendar date, List<AttachedPdf> attachments) throws IOException {
    var files = new AttachedFiles(document, date);
    files.add(
        new Attachment(
            "quote.json",
            "application/json",
            "The data of this quote",
            Attachment.Relation.DATA,
            paper.contentJson().getBytes(StandardCharsets.UTF_8)));
    String xml = paper.contentXml();
    if (xml != null) {
      files.add(
          new Attachment(
              "quote.xml",
              "application/xml",
              "This quote as a UBL Quotation",
              Attachment.Relation.ALTERNATIVE,
              xml.getBytes(StandardCharsets.UTF_8)));
    }
    for (int i = 0; i < attachments.size(); i++) {
      files.add("attachment-%02d".formatted(i + 1), behind(attachments.get(i)));
    }
  }

  private static Attachment behind(AttachedPdf file) {
    return new Attachment(
        file.name(),
        "application/pdf",
        "Stands behind this quote. SHA-256: " + file.sha256(),
        Attachment.Relation.SUPPLEMENT,
        file.bytes());
  }

  private COSStream stream(byte[] bytes, @Nullable COSBase filter) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(filter)) {
      out.write(bytes);
    }
    return stream;
  }

  private COSDictionary catalog() {
    return document.getDocumentCatalog().getCOSObject();
  }
}
