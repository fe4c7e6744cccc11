package com.operanttechnologies.document;

import java.util.List;

/** Prints quotes; the same paper always gives the same bytes. */
public interface QuotePdf extends AutoCloseable {

  /**
   * The quote as it is offered: a tagged PDF/A-3b and PDF/UA-1 document with {@code quote.json}
   * inside; callable from any thread, queues while all presses are busy. Evidence is left out.
   */
  default RenderedDocument render(QuotePaper paper) {
    return render(paper, Enclosures.NONE);
  }

  /**
   * The same with an index of what stands behind the quote, a picture of each of its pages, and the
   * files themselves inside.
   */
  default RenderedDocument render(QuotePaper paper, List<AttachedPdf> attachments) {
    return render(paper, Enclosures.of(attachments));
  }

  /** The same with its pictures, each a figure with its alternative. */
  RenderedDocument render(QuotePaper paper, Enclosures enclosures);

  /**
   * The sent document with pages of evidence and files added behind it, by an incremental update:
   * the bytes that were sent stay the first bytes of the result.
   *
   * @param sent what {@link #render} has made
   * @param accepted the same quote with its evidence, and with the sums of what was chosen
   */
  RenderedDocument withEvidence(byte[] sent, QuotePaper accepted, List<Attachment> files);

  /**
   * The HTML that is printed, complete with its style sheet and logo, for a browser: no scripts, no
   * addresses that are fetched.
   */
  default String html(QuotePaper paper) {
    return html(paper, Enclosures.NONE);
  }

  /** The same with the index of what stands behind the quote, without its pages. */
  default String html(QuotePaper paper, List<AttachedPdf> attachments) {
    return html(paper, Enclosures.of(attachments));
  }

  /** The same with its pictures. */
  String html(QuotePaper paper, Enclosures enclosures);

  @Override
  void close();
}
