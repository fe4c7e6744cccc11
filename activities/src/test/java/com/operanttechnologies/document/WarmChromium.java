package com.operanttechnologies.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One running headless Chromium with one open tab, driven by the DevTools protocol. */
final class WarmChromium implements AutoCloseable {

  private static final String LISTENING = "DevTools listening on ";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path profile;
  private final Process browser;
  private final WebSocket tab;
  private final String frame;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();

  WarmChromium(Path executable) throws IOException, InterruptedException {
    profile = Files.createTempDirectory("chromium");
    browser =
        new ProcessBuilder(
                executable.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    tab =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(tabAddress(browserAddress()), new Answers())
            .join();
    frame = call("Page.getFrameTree", Map.of()).at("/frameTree/frame/id").asString();
  }

  static Optional<Path> installed() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Puts the page into the tab. */
  void load(String html) {
    call("Page.setDocumentContent", Map.of("frameId", frame, "html", html));
  }

  /** Prints what is in the tab. */
  byte[] print() {
    var answer =
        call("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true));
    return Base64.getDecoder().decode(answer.at("/data").asString());
  }

  /** Processor time of all its processes in nanoseconds. */
  long work() {
    return Stream.concat(Stream.of(browser.toHandle()), browser.descendants())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .mapToLong(Duration::toNanos)
        .sum();
  }

  @Override
  public void close() {
    tab.abort();
    browser.destroy();
    try {
      browser.waitFor();
      try (Stream<Path> files = Files.walk(profile)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    int id = ids.incrementAndGet();
    var answer = new CompletableFuture<JsonNode>();
    waiting.put(id, answer);
    var message = Map.of("id", id, "method", method, "params", parameters);
    tab.sendText(JSON.writeValueAsString(message), true).join();
    return answer.join();
  }

  private URI browserAddress() throws IOException {
    BufferedReader lines = browser.errorReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(ignored -> {}));
        return URI.create(line.substring(LISTENING.length()).strip());
      }
    }
    throw new IOException("Chromium ended without an address");
  }

  private static URI tabAddress(URI address) throws IOException, InterruptedException {
    var list = URI.create("http://127.0.0.1:" + address.getPort() + "/json/list");
    var answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString());
    for (JsonNode target : JSON.readTree(answer.body())) {
      if (target.at("/type").asString().equals("page")) {
        return URI.create(target.at("/webSocketDebuggerUrl").asString());
      }
    }
    throw new IOException("Chromium has no tab");
  }

  private final class Answers implements WebSocket.Listener {

    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        receive(JSON.readTree(message.toString()));
        message.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }

    private void receive(JsonNode answer) {
      var call = waiting.remove(answer.at("/id").asInt(0));
      if (call == null) {
        return;
      }
      if (answer.has("error")) {
        call.completeExceptionally(new IllegalStateException(answer.at("/error").toString()));
      } else {
        call.complete(answer.at("/result"));
      }
    }
  }
}
