package com.operanttechnologies.process.temporal;

import com.operanttechnologies.engine.settings.TemporalSettings;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The temporal CLI's server as a child process, keeping its state in one SQLite file. */
class DevServer implements TemporalServer {
  private final Process process;
  private final ClusterServer server;

  DevServer(TemporalSettings settings, Path home, Path binary) {
    int port = freePort();
    try {
      this.process = start(settings, home, binary, port);
    } catch (IOException e) {
      throw new UncheckedIOException("operant.temporal.binary: cannot start " + binary, e);
    }
    this.server = connected(settings, "127.0.0.1:" + port);
  }

  private static Process start(TemporalSettings settings, Path home, Path binary, int port)
      throws IOException {
    return new ProcessBuilder(
            binary.toString(),
            "server",
            "start-dev",
            "--headless",
            "--ip",
            "127.0.0.1",
            "--port",
            Integer.toString(port),
            "--namespace",
            settings.namespace(),
            "--db-filename",
            home.resolve("temporal.sqlite").toString(),
            "--log-level",
            "error")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("temporal.log").toFile()))
        .start();
  }

  private ClusterServer connected(TemporalSettings settings, String address) {
    try {
      return new ClusterServer(settings, address);
    } catch (RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port on the loopback interface", e);
    }
  }

  @Override
  public WorkflowServiceStubs stubs() {
    return server.stubs();
  }

  @Override
  public boolean forgets() {
    return false;
  }

  @Override
  public void close() {
    server.close();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
