package com.operanttechnologies.document;

import java.util.List;

/**
 * A printed quote.
 *
 * @param sha256 of {@code pdf}, in lower-case hexadecimal
 * @param uncovered characters that no font could print; the seller should be told
 */
public record RenderedDocument(
    byte[] pdf, String sha256, int pages, List<UncoveredCharacter> uncovered) {

  public RenderedDocument {
    uncovered = List.copyOf(uncovered);
  }
}
