package com.operanttechnologies.document;

import java.util.List;

/**
 * A PDF that stands behind a quote: its pages are shown as pictures, and its own bytes travel along
 * as they were uploaded.
 *
 * @param name as people see it, ending in .pdf
 * @param sha256 of {@code bytes}, in lower-case hexadecimal
 */
public record AttachedPdf(String name, String sha256, byte[] bytes, List<AttachedPage> pages) {

  public AttachedPdf {
    pages = List.copyOf(pages);
  }
}
