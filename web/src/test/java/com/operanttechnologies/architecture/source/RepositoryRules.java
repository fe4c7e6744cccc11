package com.operanttechnologies.architecture.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for every file or folder of the repository. */
record RepositoryRules(RepositoryFiles files) {
  /** A build gets its packages from wherever its machine is told to. */
  private static final Pattern REGISTRY =
      Pattern.compile("https?://(registry|repo[0-9]*|central|deb|proxy)\\.");

  List<String> registryHosts() {
    return files.where(path -> true).stream()
        .filter(file -> REGISTRY.matcher(text(file)).find())
        .map(files::path)
        .toList();
  }

  /** In each module of its own: NullAway looks no further than the module it compiles. */
  List<String> packagesWithoutDescription() {
    Stream<Path> packages =
        files.productSources().stream().map(Path::getParent).distinct().sorted();
    return packages
        .filter(folder -> !isDescribed(folder.resolve("package-info.java")))
        .map(files::path)
        .toList();
  }

  private static boolean isDescribed(Path description) {
    if (!Files.exists(description)) {
      return false;
    }
    String text = text(description);
    return text.contains("/**") && text.contains("@NullMarked");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
