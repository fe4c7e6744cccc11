package com.operanttechnologies.endurance;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The product as a process of its own, to be killed. */
final class ProductProcess {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Path home;
  private final int port;
  private volatile Process process;

  ProductProcess(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  /** Starts it and waits until it is ready. */
  void start(List<String> settings) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx1g",
            "-XX:TieredStopAtLevel=1",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-cp",
            productClassPath(),
            "com.operanttechnologies.OperantApplication",
            "--operant.home=" + home.resolve("home"),
            "--server.port=" + port,
            "--server.address=127.0.0.1"));
    command.addAll(settings);
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    awaitReady();
  }

  private Path log() {
    return home.resolve("product.log");
  }

  /** Without the tests' own classes, which the product would take for its components. */
  private static String productClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void awaitReady() throws InterruptedException {
    HttpRequest asking =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(5))
            .build();
    Instant deadline = Instant.now().plus(PATIENCE);
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!isReady(client, asking)) {
        if (!process.isAlive() || Instant.now().isAfter(deadline)) {
          throw new IllegalStateException("The product does not start, see " + log());
        }
        Thread.sleep(200);
      }
    }
  }

  private static boolean isReady(HttpClient client, HttpRequest asking)
      throws InterruptedException {
    try {
      return client.send(asking, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /** Nothing is left running, however the program ends. */
  void leave() {
    if (process != null) {
      process.destroy();
    }
  }
}
