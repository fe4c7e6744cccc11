package com.operanttechnologies.evidence.pdf;

import com.operanttechnologies.canonical.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * What a document shows, page by page, as hashes: two pages with the same one look alike. Bounded,
 * as the documents come from anybody.
 */
public final class Fingerprints {
  private static final int MOST_NODES = 2_000_000;
  private static final int DEEPEST = 60;

  /** Ways back up, and numbers that only the structure uses. */
  private static final Set<String> NOT_SHOWN =
      Set.of("Parent", "P", "StructParents", "StructParent");

  private static final List<COSName> SHOWN =
      List.of(
          COSName.CONTENTS,
          COSName.RESOURCES,
          COSName.MEDIA_BOX,
          COSName.CROP_BOX,
          COSName.ROTATE,
          COSName.ANNOTS);

  /** What sealing and evidence change, and no reader shows. */
  private static final Set<String> OURS =
      Set.of("Pages", "Names", "AF", "AcroForm", "StructTreeRoot", "DSS", "Extensions");

  private final Map<COSStream, String> streams = new IdentityHashMap<>();
  private int nodes;

  private Fingerprints() {}

  /** One a page. */
  public static List<String> pages(PDDocument document) {
    var fingerprints = new Fingerprints();
    List<String> pages = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      pages.add(fingerprints.page(page));
    }
    return pages;
  }

  /** Of how the document opens and behaves: layers, actions, scripts, outlines and all the rest. */
  public static String behaviour(PDDocument document) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    var rest = new COSDictionary();
    for (COSName key : catalog.keySet()) {
      if (!OURS.contains(key.getName())) {
        rest.setItem(key, catalog.getItem(key));
      }
    }
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    if (names != null) {
      for (COSName key : names.keySet()) {
        if (!key.equals(COSName.EMBEDDED_FILES)) {
          rest.setItem(key, names.getItem(key));
        }
      }
    }
    var fingerprints = new Fingerprints();
    var text = new StringBuilder();
    fingerprints.write(text, rest, 0);
    return Digests.sha256(text.toString());
  }

  private String page(PDPage page) {
    var text = new StringBuilder();
    for (COSName key : SHOWN) {
      text.append(key.getName()).append('=');
      COSBase value = inherited(page.getCOSObject(), key, 0);
      write(text, key == COSName.ANNOTS ? Annotations.shown(value) : value, 0);
      text.append('\n');
    }
    return Digests.sha256(text.toString());
  }

  private static @Nullable COSBase inherited(COSDictionary node, COSName key, int up) {
    COSBase own = node.getDictionaryObject(key);
    COSDictionary parent = node.getCOSDictionary(COSName.PARENT);
    return own != null || parent == null || up > DEEPEST ? own : inherited(parent, key, up + 1);
  }

  private void write(StringBuilder text, @Nullable COSBase value, int depth) {
    if (++nodes > MOST_NODES) {
      throw new IllegalStateException("The document has too many parts");
    }
    if (depth > DEEPEST) {
      text.append('…');
      return;
    }
    switch (value) {
      case null -> text.append('-');
      case COSNull _ -> text.append('-');
      case COSObject object -> write(text, object.getObject(), depth);
      case COSStream stream -> {
        text.append(streams.computeIfAbsent(stream, Fingerprints::bytes));
        entries(text, stream, depth);
      }
      case COSDictionary dictionary -> entries(text, dictionary, depth);
      case COSArray array -> {
        text.append('[');
        for (int i = 0; i < array.size(); i++) {
          write(text, array.get(i), depth + 1);
          text.append(' ');
        }
        text.append(']');
      }
      case COSString string -> text.append('(').append(string.toHexString()).append(')');
      default -> text.append(value);
    }
  }

  private void entries(StringBuilder text, COSDictionary dictionary, int depth) {
    var sorted = new TreeMap<String, COSBase>();
    for (COSName key : dictionary.keySet()) {
      if (!NOT_SHOWN.contains(key.getName())) {
        sorted.put(key.getName(), dictionary.getItem(key));
      }
    }
    text.append("<<");
    sorted.forEach((key, value) -> {
      text.append('/').append(key).append(' ');
      write(text, value, depth + 1);
    });
    text.append(">>");
  }

  /** As they are stored: what is the same object is the same bytes. */
  private static String bytes(COSStream stream) {
    try (InputStream in = stream.createRawInputStream()) {
      return Digests.sha256(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
