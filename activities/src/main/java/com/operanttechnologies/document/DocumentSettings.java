package com.operanttechnologies.document;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How paper is printed.
 *
 * @param fonts folders with TrueType fonts for further scripts; the system's usual places are
 *     searched after them
 * @param threads how many documents are printed at once; 0 for one a core, at most four
 */
@ConfigurationProperties("operant.document")
public record DocumentSettings(@DefaultValue List<Path> fonts, @DefaultValue("0") int threads) {

  public DocumentSettings {
    fonts = List.copyOf(fonts);
    if (threads < 0) {
      throw new IllegalArgumentException("operant.document.threads must not be negative");
    }
    threads = threads == 0 ? defaultThreads() : threads;
  }

  /** What holds when nothing is configured. */
  public static DocumentSettings standard() {
    return new DocumentSettings(List.of(), 0);
  }

  private static int defaultThreads() {
    return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
  }
}
