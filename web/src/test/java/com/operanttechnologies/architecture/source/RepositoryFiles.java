package com.operanttechnologies.architecture.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The files of the repository as a person sees them: nothing built, nothing of git's own. */
record RepositoryFiles(Path root) {
  private static final Set<String> NOT_OURS =
      Set.of("target", ".git", "var", "node_modules", ".idea", ".vscode");

  /** The folder above that holds mvnw, wherever the test was started. */
  static RepositoryFiles here() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no mvnw above " + Path.of("").toAbsolutePath());
      }
    }
    return new RepositoryFiles(folder);
  }

  /** All files whose path from the root, with slashes, passes; in order. */
  List<Path> where(Predicate<String> path) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(root, new Collector(path, found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().toList();
  }

  List<Path> javaSources() {
    return where(path ->
        path.endsWith(".java")
            && path.contains("src/")
            && !path.contains("/architecture/violations/"));
  }

  List<Path> productSources() {
    return javaSources().stream().filter(file -> path(file).contains("src/main/java/")).toList();
  }

  List<Path> templates() {
    return where(path -> path.matches(".*src/main/resources/.*\\.(ftlh?|ftlx|html)"));
  }

  String path(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final Predicate<String> wanted;
    private final List<Path> found;

    private Collector(Predicate<String> wanted, List<Path> found) {
      this.wanted = wanted;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean ours = folder.equals(root) || !NOT_OURS.contains(folder.getFileName().toString());
      return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && wanted.test(path(file))) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
