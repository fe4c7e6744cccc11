package com.operanttechnologies.seal.pades;

import com.operanttechnologies.revocation.Proofs;
import com.operanttechnologies.seal.SealKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.jspecify.annotations.Nullable;

/**
 * Puts proofs behind a sealed document, as the document security store of ETSI EN 319 142-1, 5.4.2:
 * certificates, OCSP answers and lists, for all signatures and for each by its hash. What such a
 * store held before stays in it.
 */
record ProofRevision(Proofs proofs) {
  static final COSName STORE = COSName.getPDFName("DSS");
  private static final COSName BY_SIGNATURE = COSName.getPDFName("VRI");
  private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");

  /** The sealed document is the beginning of the answer. */
  byte[] behind(byte[] sealed) {
    try (PDDocument document = Loader.loadPDF(sealed)) {
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      COSDictionary before = catalog.getCOSDictionary(STORE);
      var store = new COSDictionary();
      var one = new COSDictionary();
      store.setItem(COSName.TYPE, STORE);
      var certificates = proofs.certificates().stream().map(SealKey::encoded).toList();
      new StoredStreams(document, before, "Certs").add(certificates).into(store, one, "Cert");
      new StoredStreams(document, before, "OCSPs").add(proofs.answers()).into(store, one, "OCSP");
      new StoredStreams(document, before, "CRLs").add(proofs.lists()).into(store, one, "CRL");
      store.setItem(BY_SIGNATURE, bySignature(document, before, one));
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

  /** These proofs are for the signatures that had none. */
  private static COSDictionary bySignature(
      PDDocument document, @Nullable COSDictionary before, COSDictionary proofs) {
    var all = new COSDictionary();
    COSDictionary known = before == null ? null : before.getCOSDictionary(BY_SIGNATURE);
    if (known != null) {
      all.addAll(known);
    }
    for (PDSignature signature : document.getSignatureDictionaries()) {
      COSName key = COSName.getPDFName(key(signature.getContents()));
      if (!all.containsKey(key)) {
        all.setItem(key, proofs);
      }
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
