package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * The files inside a document, by name and as associated files (ISO 32000-1, 7.7.4 and 7.11.4; ISO
 * 19005-3, 6.8). Works on the objects themselves, so that those of an earlier revision stay where
 * they are.
 */
record AttachedFiles(PDDocument document, Calendar date) {

  private static final COSName ASSOCIATED = COSName.getPDFName("AF");
  private static final COSName RELATION = COSName.getPDFName("AFRelationship");

  void add(Attachment attachment) throws IOException {
    add(attachment.name(), attachment);
  }

  /** Under a key of plain letters, as a name in any script has no place in the order of bytes. */
  void add(String key, Attachment attachment) throws IOException {
    COSDictionary specification = specification(attachment);
    insert(key, specification);
    array(document.getDocumentCatalog().getCOSObject(), ASSOCIATED).add(specification);
  }

  private COSDictionary specification(Attachment attachment) throws IOException {
    var bytes = new ByteArrayInputStream(attachment.bytes());
    var file = new PDEmbeddedFile(document, bytes, COSName.FLATE_DECODE);
    file.setSubtype(attachment.mediaType());
    file.setSize(attachment.bytes().length);
    file.setCreationDate(date);
    file.setModDate(date);

    var specification = new PDComplexFileSpecification();
    specification.setFile(attachment.name());
    specification.setFileUnicode(attachment.name());
    specification.setFileDescription(attachment.description());
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    COSDictionary dictionary = specification.getCOSObject();
    dictionary.setItem(RELATION, COSName.getPDFName(attachment.relation().notation()));
    return dictionary;
  }

  /** A name tree is sorted by its names. */
  private void insert(String name, COSDictionary specification) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary files = dictionary(dictionary(catalog, COSName.NAMES), COSName.EMBEDDED_FILES);
    COSArray names = array(files, COSName.NAMES);
    int place = 0;
    while (place < names.size() && name.compareTo(name(names, place)) > 0) {
      place += 2;
    }
    names.add(place, new COSString(name));
    names.add(place + 1, specification);
  }

  private static String name(COSArray names, int place) {
    return names.getObject(place) instanceof COSString known ? known.getString() : "";
  }

  private static COSDictionary dictionary(COSDictionary parent, COSName key) {
    COSDictionary known = parent.getCOSDictionary(key);
    if (known == null) {
      known = new COSDictionary();
      parent.setItem(key, known);
    }
    known.setNeedToBeUpdated(true);
    parent.setNeedToBeUpdated(true);
    return known;
  }

  private static COSArray array(COSDictionary parent, COSName key) {
    COSArray known = parent.getCOSArray(key);
    if (known == null) {
      known = new COSArray();
      parent.setItem(key, known);
    }
    known.setNeedToBeUpdated(true);
    parent.setNeedToBeUpdated(true);
    return known;
  }
}
