package com.operanttechnologies.engine.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that remembers what it was asked. */
final class LoopbackServer implements AutoCloseable {
  private final HttpServer server;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();

  record Seen(String method, String path, Headers headers, String body) {}

  LoopbackServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.start();
  }

  LoopbackServer answering(String path, int status, byte[] body) {
    return answering(path, status, "application/json", "Content-Type", body);
  }

  LoopbackServer redirecting(String path, int status, String location) {
    return answering(path, status, location, "Location", new byte[0]);
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  int port() {
    return server.getAddress().getPort();
  }

  List<Seen> seen() {
    return seen;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private LoopbackServer answering(
      String path, int status, String value, String header, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          var sent = new String(exchange.getRequestBody().readAllBytes());
          seen.add(new Seen(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), sent));
          exchange.getResponseHeaders().add(header, value);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          if (body.length > 0) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    return this;
  }
}
