package com.operanttechnologies.engine.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server left over from a process that was killed.
 *
 * <p>Only the holder of the home folder's lock may look. A pid in {@code postmaster.pid} can by now
 * belong to a stranger: it is stopped only if its working directory is our data folder.
 */
class OrphanedPostgres {
  private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostgres.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path data;
  private final Path pidFile;

  OrphanedPostgres(Path data) {
    this.data = data;
    this.pidFile = data.resolve("postmaster.pid");
  }

  void stopIfRunning() throws IOException {
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> orphan = ProcessHandle.of(pid()).filter(this::worksInOurFolder);
    if (orphan.isPresent()) {
      LOG.info("Stopping the database server that a killed process left behind");
      stop(orphan.get());
    }
    Files.deleteIfExists(pidFile);
  }

  private long pid() throws IOException {
    try {
      return Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    } catch (NumberFormatException | java.util.NoSuchElementException e) {
      return -1;
    }
  }

  private boolean worksInOurFolder(ProcessHandle process) {
    Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
    try {
      if (Files.exists(workingDirectory)) {
        return Files.isSameFile(workingDirectory, data);
      }
    } catch (IOException e) {
      return false;
    }
    // no /proc on this system: the command line names the data folder
    return process.info().commandLine().filter(line -> line.contains(data.toString())).isPresent();
  }

  private void stop(ProcessHandle orphan) {
    orphan.destroy();
    if (!gone(orphan)) {
      orphan.destroyForcibly();
      gone(orphan);
    }
  }

  private static boolean gone(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
      return true;
    } catch (java.util.concurrent.TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (java.util.concurrent.ExecutionException e) {
      return !process.isAlive();
    }
  }
}
