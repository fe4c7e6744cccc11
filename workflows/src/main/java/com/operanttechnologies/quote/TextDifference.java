package com.operanttechnologies.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the headings and notes of two canonical contents. They are matched by what
 * they say, so that one put in between does not change all that follow.
 */
final class TextDifference {
  private final List<ContentChange> changes = new ArrayList<>();

  private TextDifference() {}

  static List<ContentChange> between(Map<String, Object> before, Map<String, Object> after) {
    TextDifference difference = new TextDifference();
    List<Map<?, ?>> old = texts(before);
    List<Map<?, ?>> gone = new ArrayList<>(old);
    List<Map<?, ?>> now = texts(after);
    for (int place = 0; place < now.size(); place++) {
      Map<?, ?> text = now.get(place);
      Map<?, ?> same = gone.stream().filter(each -> says(each, text)).findFirst().orElse(null);
      if (same == null) {
        difference.add(text, "", null, value(text, "description"));
        difference.discounts(Map.of(), text, text);
      } else {
        difference.compare(same, old.indexOf(same), text, place);
        gone.remove(same);
      }
    }
    for (Map<?, ?> text : gone) {
      difference.add(text, "", value(text, "description"), null);
      difference.discounts(text, Map.of(), text);
    }
    return difference.changes;
  }

  private static List<Map<?, ?>> texts(Map<String, Object> content) {
    List<Map<?, ?>> texts = new ArrayList<>();
    if (content.get("texts") instanceof List<?> list) {
      list.forEach(text -> texts.add((Map<?, ?>) text));
    }
    return texts;
  }

  private static boolean says(Map<?, ?> one, Map<?, ?> other) {
    return Objects.equals(one.get("kind"), other.get("kind"))
        && Objects.equals(one.get("description"), other.get("description"));
  }

  private void compare(Map<?, ?> old, int oldPlace, Map<?, ?> now, int place) {
    compare(now, ".details", value(old, "details"), value(now, "details"));
    discounts(old, now, now);
    String before = value(old, "after") + "." + oldPlace;
    compare(now, ".place", before, value(now, "after") + "." + place);
  }

  private void discounts(Map<?, ?> old, Map<?, ?> now, Map<?, ?> text) {
    for (String field : List.of("discountPercent", "discountAmount")) {
      compare(text, "." + field, value(old, field), value(now, field));
    }
  }

  private void compare(
      Map<?, ?> text, String field, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      add(text, field, before, after);
    }
  }

  private void add(Map<?, ?> text, String field, @Nullable String before, @Nullable String after) {
    changes.add(new ContentChange("texts." + text.get("kind") + field, null, before, after));
  }

  private static @Nullable String value(Map<?, ?> text, String field) {
    Object value = text.get(field);
    return value == null ? null : value.toString();
  }
}
