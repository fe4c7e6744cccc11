package com.operanttechnologies.evidence.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Files inside a document, by their names; none larger than a bound. */
public record EmbeddedFiles(PDDocument document) {
  private static final int LARGEST = 5 * 1024 * 1024;

  /** Empty when there is none of this name, or one that is too large. */
  public Optional<byte[]> find(String name) throws IOException {
    COSArray names = names();
    for (int i = 0; names != null && i + 1 < names.size(); i += 2) {
      if (names.getObject(i) instanceof COSString known
          && known.getString().equals(name)
          && names.getObject(i + 1) instanceof COSDictionary specification) {
        return bytes(specification);
      }
    }
    return Optional.empty();
  }

  private @Nullable COSArray names() {
    COSDictionary names =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
    COSDictionary files = names == null ? null : names.getCOSDictionary(COSName.EMBEDDED_FILES);
    return files == null ? null : files.getCOSArray(COSName.NAMES);
  }

  private static Optional<byte[]> bytes(COSDictionary specification) throws IOException {
    COSDictionary files = specification.getCOSDictionary(COSName.EF);
    COSStream stream = files == null ? null : files.getCOSStream(COSName.F);
    if (stream == null) {
      return Optional.empty();
    }
    try (InputStream in = stream.createInputStream()) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST ? Optional.empty() : Optional.of(bytes);
    }
  }
}
