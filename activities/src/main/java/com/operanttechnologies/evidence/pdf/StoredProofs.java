package com.operanttechnologies.evidence.pdf;

import com.operanttechnologies.revocation.Certificates;
import com.operanttechnologies.revocation.OcspAnswer;
import com.operanttechnologies.revocation.Proofs;
import com.operanttechnologies.revocation.RevocationList;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The document security store of a file (ETSI EN 319 142-1, 5.4.2). Bounded, as the documents come
 * from anybody.
 *
 * @param whole whether everything in it can be read as what it should be
 */
public record StoredProofs(Proofs proofs, boolean whole) {
  private static final int MOST = 60;
  private static final int LARGEST = 8 << 20;

  /** Empty when the file has none. */
  public static Optional<StoredProofs> of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      COSDictionary store = catalog.getCOSDictionary(COSName.getPDFName("DSS"));
      return store == null ? Optional.empty() : Optional.of(read(store));
    }
  }

  private static StoredProofs read(COSDictionary store) throws IOException {
    List<byte[]> certificates = streams(store, "Certs");
    List<byte[]> answers = streams(store, "OCSPs");
    List<byte[]> lists = streams(store, "CRLs");
    List<X509Certificate> read =
        certificates.stream().flatMap(bytes -> Certificates.read(bytes).stream()).toList();
    boolean whole =
        read.size() == certificates.size()
            && answers.stream().allMatch(bytes -> OcspAnswer.read(bytes).isPresent())
            && lists.stream().allMatch(bytes -> RevocationList.read(bytes).isPresent());
    return new StoredProofs(new Proofs(read, answers, lists), whole);
  }

  private static List<byte[]> streams(COSDictionary store, String name) throws IOException {
    COSArray array = store.getCOSArray(COSName.getPDFName(name));
    List<byte[]> contents = new ArrayList<>();
    for (int i = 0; array != null && i < array.size(); i++) {
      if (i >= MOST || !(array.getObject(i) instanceof COSStream stream)) {
        throw new IOException("The store of proofs holds something else, or too much");
      }
      try (InputStream in = stream.createInputStream()) {
        contents.add(in.readNBytes(LARGEST));
      }
    }
    return contents;
  }
}
