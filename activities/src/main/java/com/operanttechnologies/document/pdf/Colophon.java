package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.QuotePaper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * What a document says about itself: the quote's data as an associated file, and dates and an
 * identity that come from the quote and not from the clock, so that printing again gives the same
 * bytes.
 */
record Colophon(PDDocument document, QuotePaper paper) {

  private static final String FILE = "quote.json";
  private static final Pattern CREATED =
      Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");

  void write() throws IOException {
    Calendar date = GregorianCalendar.from(paper.date().atStartOfDay(ZoneOffset.UTC));
    document.getDocumentInformation().setCreationDate(date);
    document.setDocumentId(identity());
    dateMetadata();
    attachData(date);
  }

  private long identity() {
    String evidence = paper.evidence() == null ? "" : paper.evidence().at().toString();
    String identity =
        String.join("\n", paper.number(), "" + paper.version(), paper.contentHash(), evidence);
    return Long.parseUnsignedLong(
        Sha256.of(identity.getBytes(StandardCharsets.UTF_8)).substring(0, 16), 16);
  }

  private void dateMetadata() throws IOException {
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String date =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            paper.date().atStartOfDay().atOffset(ZoneOffset.UTC));
    String dated = CREATED.matcher(xmp).replaceFirst("$1" + date + "$2");
    metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
  }

  private void attachData(Calendar date) throws IOException {
    byte[] json = paper.contentJson().getBytes(StandardCharsets.UTF_8);
    var file = new PDEmbeddedFile(document, new ByteArrayInputStream(json), COSName.FLATE_DECODE);
    file.setSubtype("application/json");
    file.setSize(json.length);
    file.setCreationDate(date);
    file.setModDate(date);

    var specification = new PDComplexFileSpecification();
    specification.setFile(FILE);
    specification.setFileUnicode(FILE);
    specification.setFileDescription("The data of this quote");
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    specification
        .getCOSObject()
        .setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Data"));

    var catalog = document.getDocumentCatalog();
    var files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(FILE, specification));
    var names = new PDDocumentNameDictionary(catalog);
    names.setEmbeddedFiles(files);
    catalog.setNames(names);
    var associated = new COSArray();
    associated.add(specification);
    catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
  }
}
