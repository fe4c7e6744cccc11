package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.DocumentSettings;
import com.operanttechnologies.document.QuotePdf;
import java.util.List;

/** One printer for all tests, as its fonts are read once. */
final class Printer {

  static final QuotePdf PRINTER = new PdfBoxQuotePdf(new DocumentSettings(List.of(), 2));

  private Printer() {}
}
