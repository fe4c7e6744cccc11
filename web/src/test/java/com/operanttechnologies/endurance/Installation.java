package com.operanttechnologies.endurance;

import com.operanttechnologies.testing.Program;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The product in a folder of its own, founded in the sandbox and then sending to a sink. */
final class Installation implements AutoCloseable {
  private final Path folder = Files.createTempDirectory("operant-endurance");
  private final int port = freePort();
  private final MailSink sink = new MailSink();
  private final ProductProcess product = new ProductProcess(folder, port);
  private List<String> settings = List.of();
  private Program program;

  Installation() throws IOException {
    say("product's log and home in %s", folder);
  }

  /**
   * The first start in the sandbox makes an organisation and a key; the second one runs with the
   * settings.
   *
   * @return how long a start takes
   */
  Duration found(List<String> withSettings) throws IOException, InterruptedException {
    settings = List.copyOf(withSettings);
    product.start(List.of());
    product.stop();
    Instant before = Instant.now();
    product.start(settings);
    program = new Program(port, key());
    return Duration.between(before, Instant.now());
  }

  private String key() throws IOException {
    return Files.readString(folder.resolve("home/sandbox.env"))
        .lines()
        .filter(line -> line.startsWith("OPERANT_API_KEY="))
        .map(line -> line.substring(line.indexOf('=') + 1))
        .findFirst()
        .orElseThrow();
  }

  /** Settings with which mail goes to the sink. */
  List<String> toSink(Duration day) {
    return new ArrayList<>(
        List.of(
            "--operant.sandbox.day-length=" + day,
            "--operant.sandbox.enabled=false",
            "--operant.public-url=http://127.0.0.1:" + port,
            "--operant.mail.sender=quotes@acme-sails.example",
            "--operant.mail.relay.host=127.0.0.1",
            "--operant.mail.relay.port=" + sink.port(),
            "--operant.mail.relay.tls=none"));
  }

  /** SIGKILL, and a start on what it left. */
  void killAndStart() throws IOException, InterruptedException {
    kill();
    start();
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    product.kill();
  }

  /** A start on what is there. */
  void start(String... further) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(settings);
    all.addAll(List.of(further));
    product.start(all);
  }

  /** From now on it runs with these settings. */
  void restart(List<String> withSettings) throws IOException, InterruptedException {
    stop();
    settings = List.copyOf(withSettings);
    start();
  }

  void stop() throws InterruptedException {
    product.stop();
  }

  Program program() {
    return program;
  }

  MailSink sink() {
    return sink;
  }

  int port() {
    return port;
  }

  static Program.Reply expect(int status, Program.Reply reply) {
    if (reply.status() != status) {
      throw new IllegalStateException(reply.status() + " " + reply.body());
    }
    return reply;
  }

  static void say(String format, Object... what) {
    System.out.println(format.formatted(what));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    product.leave();
    sink.close();
  }
}
