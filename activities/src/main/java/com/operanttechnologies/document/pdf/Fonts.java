package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.font.Cut;
import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one document and the glyphs of each that it needs. */
final class Fonts {

  /** A font by the name it has in the document. */
  record Used(String name, BitSet glyphs) {}

  private final Map<Cut, Used> used = new LinkedHashMap<>();

  Used use(Cut cut) {
    Used known = used.get(cut);
    if (known == null) {
      known = new Used("F" + (used.size() + 1), new BitSet());
      used.put(cut, known);
    }
    return known;
  }

  /** Puts them into the document, each with no more than the glyphs that it needs. */
  COSDictionary embed(PDDocument document) throws IOException {
    var resources = new COSDictionary();
    for (var entry : used.entrySet()) {
      var font = PDType0Font.load(document, entry.getKey().font(), true);
      Used needed = entry.getValue();
      font.addGlyphsToSubset(needed.glyphs().stream().boxed().collect(Collectors.toSet()));
      font.subset();
      resources.setItem(COSName.getPDFName(needed.name()), font);
    }
    return resources;
  }
}
