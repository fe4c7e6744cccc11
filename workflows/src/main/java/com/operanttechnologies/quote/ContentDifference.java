package com.operanttechnologies.quote;

import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.image.ImageMark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed between the content a customer saw and the content as it is now; empty exactly when
 * both have the same hash.
 */
public final class ContentDifference {
  private final List<ContentChange> changes = new ArrayList<>();

  private ContentDifference() {}

  /**
   * Lines are matched by id, so that one line put in between does not change all that follow; a
   * revision's lines have ids of their own and are matched by what they describe.
   */
  public static List<ContentChange> between(VersionContent before, VersionContent after) {
    ContentDifference difference = new ContentDifference();
    Map<String, Object> old = ImageMark.in(CanonicalContent.of(before));
    Map<String, Object> now = ImageMark.in(CanonicalContent.of(after));
    Map<String, Map<?, ?>> lines = linesById(now);
    difference.compareLines(before, after, renamed(linesById(old), lines), lines);
    difference.changes.addAll(TextDifference.between(old, now));
    difference.changes.addAll(
        AttachmentDifference.between(before.attachments(), after.attachments()));
    difference.compare("", null, withoutLines(old), withoutLines(now));
    return List.copyOf(difference.changes);
  }

  /** Which line is which line now: the ids of the one by the ids of the other. */
  public static Map<String, String> sameLines(VersionContent before, VersionContent after) {
    Map<String, Map<?, ?>> now = linesById(CanonicalContent.of(after));
    Map<String, String> same = new LinkedHashMap<>();
    renamed(linesById(CanonicalContent.of(before)), now)
        .forEach((id, line) -> {
          if (now.containsKey(id)) {
            same.put(String.valueOf(line.get("id")), id);
          }
        });
    return same;
  }

  /** The old lines, each under the id that the same line has now. */
  private static Map<String, Map<?, ?>> renamed(
      Map<String, Map<?, ?>> old, Map<String, Map<?, ?>> now) {
    Set<String> free = new LinkedHashSet<>(now.keySet());
    free.removeAll(old.keySet());
    Map<String, Map<?, ?>> renamed = new LinkedHashMap<>();
    old.forEach((id, line) -> {
      String same =
          now.containsKey(id)
              ? id
              : free.stream()
                  .filter(other -> Objects.equals(description(now.get(other)), description(line)))
                  .findFirst()
                  .orElse(id);
      free.remove(same);
      renamed.put(same, line);
    });
    return renamed;
  }

  private void compareLines(
      VersionContent before,
      VersionContent after,
      Map<String, Map<?, ?>> old,
      Map<String, Map<?, ?>> now) {
    Map<String, Line> lines = byId(before);
    lines.putAll(byId(after));
    for (String id : union(old.keySet(), now.keySet())) {
      compareLine(lines.get(id), old.get(id), now.get(id));
    }
  }

  private void compareLine(@Nullable Line line, @Nullable Map<?, ?> old, @Nullable Map<?, ?> now) {
    if (old != null && now != null) {
      compare("lines.", line, old, now);
    } else {
      changes.add(new ContentChange("lines", line, description(old), description(now)));
    }
  }

  private void compare(String prefix, @Nullable Line line, Map<?, ?> old, Map<?, ?> now) {
    Set<Object> names = union(old.keySet(), now.keySet());
    // said by the headings themselves
    names.remove(CanonicalContent.SECTION_DISCOUNTS);
    for (Object name : names) {
      Object before = old.get(name);
      Object after = now.get(name);
      if (before instanceof Map<?, ?> oldTree && after instanceof Map<?, ?> newTree) {
        compare(prefix + name + ".", line, oldTree, newTree);
      } else if (!Objects.equals(before, after)) {
        changes.add(new ContentChange(prefix + name, line, text(before), text(after)));
      }
    }
  }

  private static Map<String, Map<?, ?>> linesById(Map<String, Object> tree) {
    Map<String, Map<?, ?>> lines = new LinkedHashMap<>();
    if (tree.get("lines") instanceof List<?> list) {
      for (Object line : list) {
        if (line instanceof Map<?, ?> fields) {
          lines.put(String.valueOf(fields.get("id")), fields);
        }
      }
    }
    return lines;
  }

  private static Map<String, Object> withoutLines(Map<String, Object> tree) {
    Map<String, Object> rest = new LinkedHashMap<>(tree);
    rest.remove("lines");
    rest.remove("texts");
    rest.remove("attachments");
    return rest;
  }

  private static Map<String, Line> byId(VersionContent content) {
    return content.lines().stream()
        .collect(
            Collectors.toMap(
                Line::id, Function.identity(), (first, second) -> second, LinkedHashMap::new));
  }

  private static <T> Set<T> union(Set<? extends T> some, Set<? extends T> others) {
    Set<T> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }

  private static @Nullable String description(@Nullable Map<?, ?> line) {
    return line == null ? null : text(line.get("description"));
  }

  /**
   * A step of a ramp: 7: 20.00 is a price of 20 from period 7 on, 7: 5 × 20.00 with another
   * quantity, 7: 5 units such a quantity alone.
   */
  private static String item(Object item) {
    if (!(item instanceof Map<?, ?> step)) {
      return item.toString();
    }
    Object price = step.get("unitPrice");
    Object quantity = step.get("quantity");
    String units = quantity == null ? "" : quantity + (price == null ? " units" : " × ");
    return step.get("from") + ": " + units + (price == null ? "" : price);
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case List<?> list when list.isEmpty() -> null;
      case List<?> list ->
          list.stream().map(ContentDifference::item).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }
}
