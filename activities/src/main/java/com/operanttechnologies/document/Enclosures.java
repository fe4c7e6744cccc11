package com.operanttechnologies.document;

import java.util.List;

/**
 * What goes with the text of a paper.
 *
 * @param attachments what stands behind the quote
 */
public record Enclosures(List<AttachedPdf> attachments, PaperImages images) {
  public static final Enclosures NONE = of(List.of());

  public Enclosures {
    attachments = List.copyOf(attachments);
  }

  /** Without pictures. */
  public static Enclosures of(List<AttachedPdf> attachments) {
    return new Enclosures(attachments, PaperImages.NONE);
  }
}
