package com.operanttechnologies.mail.oauth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An identity provider that hands out tokens and checks the verifier of the code. */
final class FakeProvider implements AutoCloseable {
  private final HttpServer server;
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private volatile String challenge = "";
  private volatile String refreshToken = "refresh-1";
  private volatile String refusal = "";
  private volatile int lifetime = 3600;
  private volatile int given;

  FakeProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/token", this::token);
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** A member allows what the address asks for; the query that comes back. */
  Map<String, String> allow(URI asked) {
    Map<String, String> query = form(asked.getRawQuery());
    challenge = query.get("code_challenge");
    return query;
  }

  void refuses(String error) {
    refusal = error;
  }

  void givesTokensFor(int seconds) {
    lifetime = seconds;
  }

  void rotatesTo(String token) {
    refreshToken = token;
  }

  List<Map<String, String>> asked() {
    return List.copyOf(asked);
  }

  private void token(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = form(body);
    asked.add(form);
    boolean code = "authorization_code".equals(form.get("grant_type"));
    boolean wrong = code && !challenge.equals(challengeOf(form.get("code_verifier")));
    String error = wrong ? "invalid_grant" : refusal;
    String answer =
        error.isEmpty()
            ? "{\"access_token\":\"access-%d\",\"expires_in\":%d,\"refresh_token\":\"%s\"}"
                .formatted(++given, lifetime, refreshToken)
            : "{\"error\":\"%s\",\"error_description\":\"canary\"}".formatted(error);
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(error.isEmpty() ? 200 : 400, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String challengeOf(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(String encoded) {
    Map<String, String> form = new HashMap<>();
    for (String field : encoded.split("&")) {
      String[] parts = field.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
