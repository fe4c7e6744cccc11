package com.operanttechnologies.billing;

import com.operanttechnologies.billing.choice.Cut;
import com.operanttechnologies.billing.stripe.StripeLedger;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stripe as its documentation describes it, on a line that can be cut: what was answered under an
 * idempotency key is answered again, errors of the server included, until the key is forgotten.
 */
final class FakeStripe implements AutoCloseable {
  static final String KEY = "rk_test_51Operant";

  private final HttpServer server;
  private final JsonMapper json = new JsonMapper();
  private final StripeLedger ledger = new StripeLedger(json);
  private final Map<String, Kept> kept = new HashMap<>();
  private final List<String> calls = new ArrayList<>();
  private IntPredicate cutBefore = _ -> false;
  private IntPredicate cutAfter = _ -> false;
  private boolean forgetful;
  private String failing = "nothing";
  private int failure;
  private int failures;

  /** What was answered under a key, and to what. */
  private record Kept(String asked, StripeLedger.Answer answer) {}

  FakeStripe() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/v1", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The line breaks before this call is read, and once more for a client that repeats at once. */
  FakeStripe cutBefore(int call) {
    cutBefore = number -> number == call || number == call + 1;
    return this;
  }

  /** The line breaks before this call is answered, though its effect has happened. */
  FakeStripe cutAfter(int call) {
    cutAfter = number -> number == call || number == call + 1;
    return this;
  }

  FakeStripe cut(Cut where, int call) {
    return where == Cut.BEFORE ? cutBefore(call) : cutAfter(call);
  }

  /** Keys are forgotten after a cut, as when more than a day passes before the next try. */
  FakeStripe forgetful() {
    forgetful = true;
    return this;
  }

  /** Answers so many POSTs to this path with this status. */
  FakeStripe failing(String path, int status, int times) {
    failing = path;
    failure = status;
    failures = times;
    return this;
  }

  synchronized StripeLedger ledger() {
    return ledger;
  }

  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(3);
    calls.add(exchange.getRequestMethod() + " " + path);
    if (cutBefore.test(calls.size())) {
      exchange.close();
      return;
    }
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    StripeLedger.Answer answer = answer(exchange, path, body);
    if (cutAfter.test(calls.size())) {
      if (forgetful && cutAfter.test(calls.size() - 1)) {
        kept.clear();
      }
      exchange.close();
      return;
    }
    byte[] bytes = json.writeValueAsBytes(answer.body());
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private StripeLedger.Answer answer(HttpExchange exchange, String path, String body) {
    if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return error(401, "invalid_request_error", "api_key", "Invalid API Key provided");
    }
    String method = exchange.getRequestMethod();
    if (!method.equals("POST")) {
      String query = exchange.getRequestURI().getRawQuery();
      return ledger.answer(method, path, parsed(query == null ? "" : query));
    }
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    String asked = path + "?" + new TreeMap<>(parsed(body));
    Kept before = key == null ? null : kept.get(key);
    if (before != null) {
      return before.asked.equals(asked)
          ? before.answer
          : error(400, "idempotency_error", "idempotency", "Keys can only be used once");
    }
    StripeLedger.Answer answer = fresh(path, body);
    if (key != null) {
      kept.put(key, new Kept(asked, answer));
    }
    return answer;
  }

  private StripeLedger.Answer fresh(String path, String body) {
    if (path.equals(failing) && failures > 0) {
      failures--;
      return error(failure, failure >= 500 ? "api_error" : "invalid_request_error", "x", "No.");
    }
    return ledger.answer("POST", path, parsed(body));
  }

  private StripeLedger.Answer error(int status, String type, String code, String message) {
    ObjectNode body = json.createObjectNode();
    body.putObject("error").put("type", type).put("code", code).put("message", message);
    return new StripeLedger.Answer(status, body);
  }

  private static Map<String, String> parsed(String form) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : form.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
