package com.operanttechnologies.engine.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The list of the migrations that databases may have already, against the files. A migration that
 * is edited, removed or put below one of them keeps the product from starting on such a database,
 * while every test, which begins with an empty one, passes.
 */
record ReleasedMigrations(Path folder, Path list) {

  /** What is wrong, each in words that say what to do. */
  List<String> faults() {
    Map<String, String> released = released();
    List<String> faults = new ArrayList<>();
    int highest = 0;
    for (Map.Entry<String, String> each : released.entrySet()) {
      String name = each.getKey();
      if (number(name) <= highest) {
        faults.add(
            "%s stands below V%d in the list: add lines at its end only".formatted(name, highest));
      }
      highest = Math.max(highest, number(name));
      Path file = folder.resolve(name);
      if (!Files.exists(file)) {
        faults.add(name + " was released: put it back");
      } else if (!sum(file).equals(each.getValue())) {
        faults.add(name + " was released: undo the edit and write a new migration");
      }
    }
    for (Path file : files()) {
      if (!released.containsKey(file.getFileName().toString())) {
        faults.add(unlisted(file, highest));
      }
    }
    return faults;
  }

  private String unlisted(Path file, int highest) {
    String name = file.getFileName().toString();
    return number(name) > highest
        ? "%s is new: add this line at the end of the list: %s %s".formatted(name, name, sum(file))
        : "%s lies below V%d, which databases have already: give it the number %d or a higher one"
            .formatted(name, highest, highest + 1);
  }

  /** Each name with the sum of its text, in the list's order. */
  private Map<String, String> released() {
    Map<String, String> released = new LinkedHashMap<>();
    for (String line : lines(list)) {
      if (!line.startsWith("#")) {
        String[] parts = line.split(" ");
        released.put(parts[0], parts[1]);
      }
    }
    return released;
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .sorted(Comparator.comparingInt(file -> number(file.getFileName().toString())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(1, name.indexOf("__")));
  }

  /** Of its lines, so that the ends of lines do not count. */
  static String sum(Path file) {
    try {
      byte[] text = String.join("\n", lines(file)).getBytes(StandardCharsets.UTF_8);
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(sum, 0, 8);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
