package com.operanttechnologies.metrics.source;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Somebody else's service on this machine, which remembers what it was asked. */
public final class FakeService implements AutoCloseable {
  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** One request. */
  public record Asked(String method, String address, Headers headers, String body) {
    public String header(String name) {
      String value = headers.getFirst(name);
      return value == null ? "" : value;
    }
  }

  /** What it is answered with; of a redirect the body is where it leads. */
  public record Said(int status, String body) {
    boolean leadsElsewhere() {
      return status >= 300 && status < 400;
    }
  }

  public FakeService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.start();
  }

  public FakeService saying(String path, int status, String body) {
    return saying(path, _ -> new Said(status, body));
  }

  public FakeService saying(String path, Function<Asked, Said> answer) {
    server.createContext(path, exchange -> answer(exchange, answer));
    return this;
  }

  private void answer(HttpExchange exchange, Function<Asked, Said> answer) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Asked request =
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders(),
            body);
    asked.add(request);
    Said said = answer.apply(request);
    if (said.leadsElsewhere()) {
      exchange.getResponseHeaders().add("Location", said.body());
    }
    byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  public String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public List<Asked> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
