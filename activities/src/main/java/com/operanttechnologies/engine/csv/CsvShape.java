package com.operanttechnologies.engine.csv;

import java.nio.charset.Charset;

/** In which characters a file is written, and what stands between its cells. */
public record CsvShape(Charset charset, char separator) {

  /** The separator as people say it. */
  public String separatorName() {
    return switch (separator) {
      case ';' -> "semicolon";
      case '\t' -> "tab";
      default -> "comma";
    };
  }
}
