package com.operanttechnologies.engine.key;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.home.HomeFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The installation's keys: the active one first, older ones kept so that what they made is still
 * understood.
 */
@Component
public class KeyRing {
  static final String FILE = "key";

  private final List<RootKey> keys;

  @Autowired
  public KeyRing(OperantProperties properties, HomeFolder home) {
    String configured = properties.key();
    this.keys = configured == null ? inHome(home) : RootKey.list(configured);
  }

  KeyRing(List<RootKey> keys) {
    this.keys = List.copyOf(keys);
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

  static KeyRing inHomeFolder(HomeFolder home) {
    return new KeyRing(inHome(home));
  }

  /** Puts a new key before those of the home folder, which stay to read what they have sealed. */
  static void renew(HomeFolder home) {
    String kept = inHome(home).stream().map(RootKey::encoded).collect(Collectors.joining("\n"));
    home.writePrivately(FILE, RootKey.random().encoded() + "\n" + kept + "\n");
  }

  RootKey active() {
    return keys.getFirst();
  }

  List<RootKey> all() {
    return keys;
  }
}
