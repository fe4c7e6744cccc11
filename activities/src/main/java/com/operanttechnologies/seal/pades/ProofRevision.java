package com.operanttechnologies.seal.pades;

import com.operanttechnologies.revocation.Proofs;
import com.operanttechnologies.seal.SealKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * Puts proofs behind a sealed document, as the document security store of ETSI EN 319 142-1, 5.4.2:
 * certificates, OCSP answers and lists, for all signatures and for each by its hash.
 */
record ProofRevision(Proofs proofs) {
  static final COSName STORE = COSName.getPDFName("DSS");
  private static final COSName BY_SIGNATURE = COSName.getPDFName("VRI");
  private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");

  /** The sealed document is the beginning of the answer. */
  byte[] behind(byte[] sealed) {
    try (PDDocument document = Loader.loadPDF(sealed)) {
      COSArray certificates =
          streams(document, proofs.certificates().stream().map(SealKey::encoded).toList());
      COSArray answers = streams(document, proofs.answers());
      COSArray lists = streams(document, proofs.lists());
      var store = new COSDictionary();
      store.setItem(COSName.TYPE, STORE);
      put(store, "Certs", certificates);
      put(store, "OCSPs", answers);
      put(store, "CRLs", lists);
      store.setItem(BY_SIGNATURE, bySignature(document, certificates, answers, lists));
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      catalog.setItem(STORE, store);
      catalog.setItem(EXTENSIONS, extensions());
      catalog.setNeedToBeUpdated(true);
      var out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new SealingFailed("The proofs could not be added to the seal", e);
    }
  }

  private static COSArray streams(PDDocument document, List<byte[]> contents) throws IOException {
    var array = new COSArray();
    for (byte[] content : contents) {
      COSStream stream = document.getDocument().createCOSStream();
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(content);
      }
      stream.setNeedToBeUpdated(true);
      array.add(stream);
    }
    array.setNeedToBeUpdated(true);
    return array;
  }

  private static void put(COSDictionary dictionary, String name, COSArray array) {
    if (array.size() > 0) {
      dictionary.setItem(COSName.getPDFName(name), array);
    }
    dictionary.setNeedToBeUpdated(true);
  }

  private static COSDictionary bySignature(
      PDDocument document, COSArray certificates, COSArray answers, COSArray lists) {
    var all = new COSDictionary();
    for (PDSignature signature : document.getSignatureDictionaries()) {
      var one = new COSDictionary();
      put(one, "Cert", certificates);
      put(one, "OCSP", answers);
      put(one, "CRL", lists);
      all.setItem(COSName.getPDFName(key(signature.getContents())), one);
    }
    all.setNeedToBeUpdated(true);
    return all;
  }

  /** The standard asks for SHA-1, as a name and not as a protection. */
  private static String key(byte[] contents) {
    try {
      return HexFormat.of()
          .withUpperCase()
          .formatHex(MessageDigest.getInstance("SHA-1").digest(contents));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1", e);
    }
  }

  /** Says that the document uses more than its version of PDF knows. */
  private static COSDictionary extensions() {
    var etsi = new COSDictionary();
    etsi.setName("BaseVersion", "1.7");
    etsi.setItem(COSName.getPDFName("ExtensionLevel"), COSInteger.ONE);
    etsi.setNeedToBeUpdated(true);
    var extensions = new COSDictionary();
    extensions.setItem(COSName.getPDFName("ESIC"), etsi);
    extensions.setNeedToBeUpdated(true);
    return extensions;
  }
}
