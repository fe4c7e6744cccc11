package com.operanttechnologies.engine.home;

import com.operanttechnologies.engine.OperantProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;

/**
 * The home folder, held by an operating system lock for as long as the process lives.
 *
 * <p>Without the lock a second start would stop the running product's database.
 */
@Component
public class HomeFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private final FileLock lock;

  public HomeFolder(OperantProperties properties) {
    this.path = properties.home().toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      this.channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      this.lock = lockOrRefuse(path, channel);
    } catch (IOException e) {
      throw new UncheckedIOException("The home folder " + path + " cannot be used", e);
    }
  }

  private static FileLock lockOrRefuse(Path path, FileChannel channel) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new HomeInUse(path);
    }
    return lock;
  }

  public Path path() {
    return path;
  }

  /** Writes a file that only the user who runs the product may read. */
  public void writePrivately(String name, String content) {
    Path file = path.resolve(name);
    try {
      Path draft = Files.createTempFile(path, name, ".new");
      if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(draft, content);
      Files.move(
          draft,
          file,
          java.nio.file.StandardCopyOption.ATOMIC_MOVE,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
