package com.operanttechnologies.followup.template.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule applies: elements, classes and ids, and these inside one another. What mail programs
 * seldom know (pseudo-classes, attributes, siblings) is none of it.
 */
record Selector(List<Simple> path) {
  private static final Pattern SIMPLE =
      Pattern.compile("([a-zA-Z][a-zA-Z0-9]*|\\*)?((?:[.#][a-zA-Z_-][a-zA-Z0-9_-]*)*)");

  Selector {
    path = List.copyOf(path);
  }

  /** One element as a selector names it. */
  record Simple(@Nullable String name, @Nullable String id, Set<String> classes) {
    boolean fits(Element element) {
      return (name == null || name.equals(element.name()))
          && (id == null || id.equals(element.id()))
          && element.classes().containsAll(classes);
    }
  }

  /** An open element of the template. */
  record Element(String name, @Nullable String id, Set<String> classes) {
    static Set<String> classes(String attribute) {
      return Set.copyOf(Arrays.asList(attribute.strip().split("\\s+")));
    }
  }

  /** Empty for what is not understood. */
  static Optional<Selector> of(String text) {
    List<Simple> path = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      Matcher simple = SIMPLE.matcher(word);
      if (word.isEmpty() || !simple.matches()) {
        return Optional.empty();
      }
      path.add(simple(simple.group(1), simple.group(2)));
    }
    return Optional.of(new Selector(path));
  }

  private static Simple simple(@Nullable String name, String marks) {
    String id = null;
    Set<String> classes = new java.util.HashSet<>();
    Matcher mark = Pattern.compile("([.#])([^.#]+)").matcher(marks);
    while (mark.find()) {
      if (mark.group(1).equals("#")) {
        id = mark.group(2);
      } else {
        classes.add(mark.group(2));
      }
    }
    String meant = name == null || name.equals("*") ? null : name.toLowerCase(Locale.ROOT);
    return new Simple(meant, id, classes);
  }

  /**
   * Whether the innermost element is meant.
   *
   * @param open the open elements, outermost first
   */
  boolean fits(List<Element> open) {
    if (open.isEmpty() || !path.getLast().fits(open.getLast())) {
      return false;
    }
    int wanted = path.size() - 2;
    for (int i = open.size() - 2; i >= 0 && wanted >= 0; i--) {
      if (path.get(wanted).fits(open.get(i))) {
        wanted--;
      }
    }
    return wanted < 0;
  }

  /** How much it weighs against others: ids, then classes, then names. */
  int weight() {
    return path.stream()
        .mapToInt(simple ->
            (simple.id() == null ? 0 : 10_000)
                + simple.classes().size() * 100
                + (simple.name() == null ? 0 : 1))
        .sum();
  }
}
