package com.operanttechnologies.document.attached;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** What somebody with ill will puts into a document. */
final class HostilePdfs {
  private HostilePdfs() {}

  static void stream(PDDocument document, COSDictionary about) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    byte[] zeros = new byte[1 << 20];
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      for (int i = 0; i < 301; i++) {
        out.write(zeros);
      }
    }
    stream.addAll(about);
    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Unused"), stream);
  }

  static void small(PDDocument document, COSDictionary about) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(1);
    }
    stream.addAll(about);
    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Unused"), stream);
  }

  static void noise(PDDocument document) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    var picture = new BufferedImage(800, 800, BufferedImage.TYPE_INT_RGB);
    var random = new Random(7);
    for (int y = 0; y < 800; y++) {
      for (int x = 0; x < 800; x++) {
        picture.setRGB(x, y, random.nextInt());
      }
    }
    try (var pen = new PDPageContentStream(document, page)) {
      pen.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
    }
  }

  /** Ten forms, each of which draws the next one forty times. */
  static void formsInForms(PDDocument document) throws IOException {
    COSStream inner = null;
    for (int i = 0; i < 10; i++) {
      COSStream form = document.getDocument().createCOSStream();
      form.setItem(COSName.TYPE, COSName.XOBJECT);
      form.setItem(COSName.SUBTYPE, COSName.FORM);
      form.setItem(COSName.BBOX, new PDRectangle(100, 100).getCOSArray());
      var resources = new COSDictionary();
      if (inner != null) {
        var named = new COSDictionary();
        named.setItem(COSName.getPDFName("X"), inner);
        resources.setItem(COSName.XOBJECT, named);
      }
      form.setItem(COSName.RESOURCES, resources);
      try (OutputStream out = form.createOutputStream()) {
        out.write(
            (inner == null ? "q Q " : "/X Do ").repeat(40).getBytes(StandardCharsets.US_ASCII));
      }
      inner = form;
    }
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    var resources = new PDResources();
    var named = new COSDictionary();
    named.setItem(COSName.getPDFName("X"), inner);
    resources.getCOSObject().setItem(COSName.XOBJECT, named);
    page.setResources(resources);
    COSStream content = document.getDocument().createCOSStream();
    try (OutputStream out = content.createOutputStream()) {
      out.write("/X Do".getBytes(StandardCharsets.US_ASCII));
    }
    page.getCOSObject().setItem(COSName.CONTENTS, content);
  }
}
