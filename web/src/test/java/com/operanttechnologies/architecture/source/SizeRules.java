package com.operanttechnologies.architecture.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Upper bounds, so that size cannot creep; methods are measured in {@link SyntaxRules}. */
record SizeRules(RepositoryFiles files) {
  static final int LINES_OF_A_FILE = 250;
  static final int LINES_OF_A_TEMPLATE = 120;
  static final int FILES_OF_A_PACKAGE = 25;
  static final int MEDIAN_LINES = 60;

  List<String> longFiles() {
    return longerThan(LINES_OF_A_FILE, files.javaSources());
  }

  List<String> longTemplates() {
    return longerThan(LINES_OF_A_TEMPLATE, files.templates());
  }

  List<String> fullPackages() {
    Map<Path, Long> sizes =
        files.javaSources().stream()
            .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
    return sizes.entrySet().stream()
        .filter(size -> size.getValue() > FILES_OF_A_PACKAGE)
        .map(size -> "%s has %d files".formatted(files.path(size.getKey()), size.getValue()))
        .sorted()
        .toList();
  }

  /** Of the product's files with code in them: package descriptions would make it look better. */
  int medianLines() {
    int[] sizes =
        files.productSources().stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .mapToInt(file -> RepositoryFiles.lines(file).size())
            .sorted()
            .toArray();
    return IntStream.of(sizes).skip(sizes.length / 2).findFirst().orElse(0);
  }

  private List<String> longerThan(int limit, List<Path> measured) {
    Stream<String> findings =
        measured.stream()
            .filter(file -> RepositoryFiles.lines(file).size() > limit)
            .map(file ->
                "%s has %d lines, more than %d"
                    .formatted(files.path(file), RepositoryFiles.lines(file).size(), limit));
    return findings.toList();
  }
}
