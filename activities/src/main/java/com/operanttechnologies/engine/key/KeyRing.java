package com.operanttechnologies.engine.key;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.home.HomeFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The installation's keys: the active one first, older ones kept so that what they made is still
 * understood.
 */
@Component
public class KeyRing {
  static final String FILE = "key";

  private final List<RootKey> keys;

  public KeyRing(OperantProperties properties, HomeFolder home) {
    String configured = properties.key();
    this.keys = configured == null ? inHome(home) : RootKey.list(configured);
  }

  private static List<RootKey> inHome(HomeFolder home) {
    Path file = home.path().resolve(FILE);
    if (!Files.exists(file)) {
      home.writePrivately(FILE, RootKey.random().encoded() + "\n");
    }
    try {
      return RootKey.list(String.join(",", Files.readAllLines(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  RootKey active() {
    return keys.getFirst();
  }

  List<RootKey> all() {
    return keys;
  }
}
