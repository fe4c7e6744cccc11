package com.operanttechnologies.followup.editing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which snippets a source places, directly or by others. */
public final class References {
  private static final Pattern PLACED =
      Pattern.compile("\\bsnippets\\s*\\.\\s*([a-zA-Z][a-zA-Z0-9_]*)");

  private References() {}

  /** The names that stand in these sources. */
  public static Set<String> in(String... sources) {
    return PLACED
        .matcher(String.join("\n", sources))
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those that these names lead to, the names themselves included if they lead back. */
  static Set<String> reached(Set<String> from, Collection<Snippet> snippets) {
    Map<String, Set<String>> placed = new HashMap<>();
    snippets.forEach(each -> placed.put(each.name(), in(each.html(), each.text())));
    Set<String> reached = new HashSet<>();
    Set<String> next = new HashSet<>(from);
    while (reached.addAll(next)) {
      next =
          next.stream()
              .flatMap(name -> placed.getOrDefault(name, Set.of()).stream())
              .collect(Collectors.toSet());
    }
    return reached;
  }
}
