package com.operanttechnologies.followup.template;

/** Why a template cannot be saved: where, and a sentence that says what to do. */
public record TemplateProblem(Part part, int line, int column, String sentence) {

  static TemplateProblem at(Part part, String source, int offset, String sentence) {
    var before = source.substring(0, Math.min(offset, source.length()));
    var line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new TemplateProblem(part, line, before.length() - before.lastIndexOf('\n'), sentence);
  }
}
