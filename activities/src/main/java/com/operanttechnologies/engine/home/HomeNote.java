package com.operanttechnologies.engine.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A short text in the home folder that changes with every mail: written over in its place, by one
 * call of the operating system, so that a process that is killed leaves the old text or the new.
 */
public final class HomeNote implements AutoCloseable {
  /** Well within what a disk writes at once. */
  private static final int LENGTH = 256;

  private final HomeFolder folder;
  private final String name;
  private @Nullable FileChannel open;

  public HomeNote(HomeFolder folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** The text without the space around it; empty where there is none. */
  public synchronized String read() {
    Path file = file();
    try {
      return Files.exists(file) ? Files.readString(file).strip() : "";
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /**
   * Replaces the text.
   *
   * @throws IllegalArgumentException if it is longer than 256 bytes
   */
  public synchronized void write(String text) {
    byte[] bytes = (text + " ".repeat(LENGTH)).getBytes(StandardCharsets.UTF_8);
    if (text.getBytes(StandardCharsets.UTF_8).length > LENGTH) {
      throw new IllegalArgumentException("A note in the home folder has at most 256 bytes");
    }
    try {
      opened().write(ByteBuffer.wrap(bytes, 0, LENGTH), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file(), e);
    }
  }

  private FileChannel opened() throws IOException {
    FileChannel channel = open;
    if (channel == null) {
      if (Files.notExists(file())) {
        folder.writePrivately(name, "");
      }
      channel = FileChannel.open(file(), StandardOpenOption.WRITE);
      open = channel;
    }
    return channel;
  }

  private Path file() {
    return folder.path().resolve(name);
  }

  @Override
  public synchronized void close() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
