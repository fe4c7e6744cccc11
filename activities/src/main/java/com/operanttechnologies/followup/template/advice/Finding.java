package com.operanttechnologies.followup.template.advice;

import com.operanttechnologies.followup.template.Part;
import org.jspecify.annotations.Nullable;

/**
 * Something that a template's writer should know.
 *
 * @param error it cannot be published as it is; else it is advice
 * @param part where; absent: about the mail as a whole
 * @param line counted from 1, as is the column
 */
public record Finding(boolean error, @Nullable Part part, int line, int column, String sentence) {

  /** About the mail as a whole. */
  public static Finding whole(boolean error, String sentence) {
    return new Finding(error, null, 1, 1, sentence);
  }

  static Finding advice(Part part, String source, int offset, String sentence) {
    String before = source.substring(0, Math.min(offset, source.length()));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Finding(false, part, line, before.length() - before.lastIndexOf('\n'), sentence);
  }
}
