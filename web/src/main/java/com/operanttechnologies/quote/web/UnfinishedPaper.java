package com.operanttechnologies.quote.web;

import com.operanttechnologies.engine.text.ProductTemplates;
import com.operanttechnologies.problem.InvalidInput;
import java.util.Map;

/** Stands in the paper's frame while the form cannot be printed yet: what is still missing. */
final class UnfinishedPaper {
  private UnfinishedPaper() {}

  static String page(InvalidInput unfinished) {
    return ProductTemplates.render("quote/unfinished.ftlh", Map.of("errors", unfinished.errors()));
  }
}
