package com.operanttechnologies.document.copy;

import com.operanttechnologies.document.PaperImage;
import com.operanttechnologies.document.PaperImages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a paper where they stand.
 *
 * @param lines by the line's position as it is printed
 */
public record PlacedImages(@Nullable PlacedImage cover, Map<String, PlacedImage> lines) {

  static PlacedImages of(PaperImages images) {
    Map<String, PlacedImage> lines = new HashMap<>();
    images
        .lines()
        .forEach((position, image) -> lines.put(Integer.toString(position), PlacedImage.of(image)));
    PaperImage cover = images.cover();
    return new PlacedImages(cover == null ? null : PlacedImage.of(cover), lines);
  }

  /** In the order of their names, so that the same paper always gives the same bytes. */
  public List<PlacedImage> all() {
    Map<String, PlacedImage> all = new TreeMap<>();
    lines.values().forEach(image -> all.put(image.name(), image));
    if (cover != null) {
      all.put(cover.name(), cover);
    }
    return List.copyOf(all.values());
  }
}
