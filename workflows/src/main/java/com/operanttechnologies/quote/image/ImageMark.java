package com.operanttechnologies.quote.image;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An image as it is compared: what it shows, and the beginning of its hash. */
public record ImageMark(String alternative, String sha256) {
  private static final int SHORT = 8;

  /** Canonical content with each image in its line, and the cover by itself. */
  public static Map<String, Object> in(Map<String, Object> tree) {
    if (!(tree.get("images") instanceof List<?> images)) {
      return tree;
    }
    Map<String, ImageMark> marks = new LinkedHashMap<>();
    Map<String, Object> marked = new LinkedHashMap<>(tree);
    marked.remove("images");
    for (Object image : images) {
      if (image instanceof Map<?, ?> fields && fields.get("line") instanceof String line) {
        marks.put(line, of(fields));
      } else if (image instanceof Map<?, ?> fields) {
        marked.put("cover", of(fields));
      }
    }
    if (tree.get("lines") instanceof List<?> lines) {
      marked.put("lines", lines.stream().map(line -> withImage(line, marks)).toList());
    }
    return marked;
  }

  private static ImageMark of(Map<?, ?> fields) {
    return new ImageMark(
        String.valueOf(fields.get("alternative")), String.valueOf(fields.get("sha256")));
  }

  private static Object withImage(Object line, Map<String, ImageMark> marks) {
    if (!(line instanceof Map<?, ?> fields)) {
      return line;
    }
    Map<Object, Object> more = new LinkedHashMap<>(fields);
    ImageMark image = marks.get(String.valueOf(fields.get("id")));
    if (image != null) {
      more.put("image", image);
    }
    return more;
  }

  /** As people read it; pictures of one name are told apart by the hash. */
  @Override
  public String toString() {
    return alternative + " (SHA-256 " + sha256.substring(0, SHORT) + "…)";
  }
}
