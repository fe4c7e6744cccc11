package com.operanttechnologies.seal.pades;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** One kind of proofs in a document's store; what is there already is not stored again. */
final class StoredStreams {
  /** As many as a check reads. */
  private static final int MOST = 60;

  private final PDDocument document;
  private final String name;
  private final COSArray all = new COSArray();
  private final COSArray added = new COSArray();

  /**
   * @param before the store so far; absent: there is none
   * @param name of the kind in the store
   */
  StoredStreams(PDDocument document, @Nullable COSDictionary before, String name) {
    this.document = document;
    this.name = name;
    COSArray there = before == null ? null : before.getCOSArray(COSName.getPDFName(name));
    if (there != null) {
      all.addAll(there);
    }
  }

  StoredStreams add(List<byte[]> contents) throws IOException {
    for (byte[] content : contents) {
      COSBase known = known(content);
      COSBase stream = known == null ? stream(content) : known;
      added.add(stream);
      if (known == null) {
        all.add(stream);
      }
    }
    if (all.size() > MOST) {
      throw new SealingFailed("The document holds too many proofs to be read again");
    }
    return this;
  }

  private @Nullable COSBase known(byte[] content) throws IOException {
    for (int i = 0; i < all.size(); i++) {
      if (all.getObject(i) instanceof COSStream stream && Arrays.equals(read(stream), content)) {
        return all.get(i);
      }
    }
    return null;
  }

  /** What the store of a document holds of one kind. */
  static List<byte[]> contents(PDDocument document, String name) throws IOException {
    COSDictionary store =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(ProofRevision.STORE);
    COSArray array = store == null ? null : store.getCOSArray(COSName.getPDFName(name));
    List<byte[]> contents = new ArrayList<>();
    for (int i = 0; array != null && i < array.size(); i++) {
      if (array.getObject(i) instanceof COSStream stream) {
        contents.add(read(stream));
      }
    }
    return contents;
  }

  private static byte[] read(COSStream stream) throws IOException {
    try (InputStream in = stream.createInputStream()) {
      return in.readAllBytes();
    }
  }

  private COSStream stream(byte[] content) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    stream.setNeedToBeUpdated(true);
    return stream;
  }

  /** All of them for the store, and those that were added for the signatures that need them. */
  void into(COSDictionary store, COSDictionary signature, String signatureName) {
    put(store, name, all);
    put(signature, signatureName, added);
  }

  private static void put(COSDictionary dictionary, String name, COSArray array) {
    if (array.size() > 0) {
      array.setNeedToBeUpdated(true);
      dictionary.setItem(COSName.getPDFName(name), array);
    }
    dictionary.setNeedToBeUpdated(true);
  }
}
