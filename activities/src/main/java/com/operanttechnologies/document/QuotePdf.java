package com.operanttechnologies.document;

/** Prints quotes; the same paper always gives the same bytes. */
public interface QuotePdf extends AutoCloseable {

  /**
   * A tagged PDF/A-3b and PDF/UA-1 document with {@code quote.json} inside; callable from any
   * thread, queues while all presses are busy.
   */
  RenderedDocument render(QuotePaper paper);

  /**
   * The HTML that is printed, complete with its style sheet and logo, for a browser: no scripts, no
   * addresses that are fetched.
   */
  String html(QuotePaper paper);

  @Override
  void close();
}
