package com.operanttechnologies.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pictures on one paper.
 *
 * @param cover at its head, above the covering text
 * @param lines beside lines, by the line's position
 */
public record PaperImages(@Nullable PaperImage cover, Map<Integer, PaperImage> lines) {
  public static final PaperImages NONE = new PaperImages(null, Map.of());

  public PaperImages {
    lines = Map.copyOf(lines);
  }
}
