package com.operanttechnologies.engine.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names this home, so that a restart knows its own predecessor. */
@Component
public class HomeId {
  private final UUID value;

  public HomeId(HomeFolder home) {
    Path file = home.path().resolve("home-id");
    try {
      if (!Files.exists(file)) {
        home.writePrivately("home-id", UUID.randomUUID().toString());
      }
      this.value = UUID.fromString(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  public UUID value() {
    return value;
  }
}
