package com.operanttechnologies.architecture.source;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table of docs/dependencies.md: {@code | `group:artifact` | version | ...}. */
record DependencyList(Map<String, String> versions) {
  private static final Pattern ROW =
      Pattern.compile("\\| *`([\\w.-]+:[\\w.-]+)` *\\| *([^|]*?) *\\|.*");

  static DependencyList of(List<String> lines) {
    Map<String, String> versions = new TreeMap<>();
    for (String line : lines) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        versions.put(row.group(1), row.group(2));
      }
    }
    return new DependencyList(versions);
  }

  /** Where the list and the poms say different things. */
  List<String> differencesTo(Map<String, String> artifacts) {
    Stream<String> missing =
        artifacts.keySet().stream()
            .filter(name -> !versions.containsKey(name))
            .map(name -> name + " is in a pom and not in docs/dependencies.md");
    Stream<String> gone =
        versions.keySet().stream()
            .filter(name -> !artifacts.containsKey(name))
            .map(name -> name + " is in docs/dependencies.md and in no pom");
    Stream<String> changed =
        artifacts.entrySet().stream()
            .filter(artifact -> !artifact.getValue().isEmpty())
            .filter(artifact -> versions.containsKey(artifact.getKey()))
            .filter(artifact -> !artifact.getValue().equals(versions.get(artifact.getKey())))
            .map(artifact ->
                "%s is %s in docs/dependencies.md and %s in the poms"
                    .formatted(
                        artifact.getKey(), versions.get(artifact.getKey()), artifact.getValue()));
    return Stream.of(missing, gone, changed).flatMap(differences -> differences).toList();
  }
}
