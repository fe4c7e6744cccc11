package com.operanttechnologies.billing;

import com.operanttechnologies.billing.choice.Cut;
import com.operanttechnologies.billing.http.HttpEngine;
import com.operanttechnologies.engine.settings.BillingSettings;
import com.operanttechnologies.engine.settings.BillingSettings.Mode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The shared services as docs/billing-http.md describes them, on a line that can be cut. */
final class FakeBillingService implements AutoCloseable {
  static final String SECRET = "a secret of two services";

  private final HttpServer server;
  private final JsonMapper json = new JsonMapper();
  private final Map<String, ObjectNode> things = new LinkedHashMap<>();
  private final List<String> gone = new ArrayList<>();
  private Predicate<Integer> cutBefore = _ -> false;
  private Predicate<Integer> cutAfter = _ -> false;
  private int refusal;
  private String refused = "nothing";
  private boolean rounds = true;
  private int calls;

  FakeBillingService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/billing", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/billing");
  }

  /** The product's adapter for it. */
  BillingEngine engine() {
    return HttpEngine.of(
        new BillingSettings(Mode.HTTP, url(), SECRET, URI.create("https://stripe.invalid")));
  }

  /** The line breaks before this call is read. */
  FakeBillingService cutBefore(int call) {
    cutBefore = number -> number == call;
    return this;
  }

  /** The line breaks before this call is answered, though its effect has happened. */
  FakeBillingService cutAfter(int call) {
    cutAfter = number -> number == call;
    return this;
  }

  FakeBillingService cut(Cut where, int call) {
    return where == Cut.BEFORE ? cutBefore(call) : cutAfter(call);
  }

  /** Answers POSTs to these things with this status. */
  FakeBillingService answering(int status, String kind) {
    refusal = status;
    refused = kind;
    return this;
  }

  /** As services of before answered, which know no rounding to coins. */
  FakeBillingService unawareOfCoins() {
    rounds = false;
    return this;
  }

  /** How many there are of accounts, subscriptions or invoices. */
  long count(String kind) {
    return things.keySet().stream().filter(path -> path.contains("/" + kind + "/")).count();
  }

  synchronized int calls() {
    return calls;
  }

  List<String> gone() {
    return gone;
  }

  List<JsonNode> all(String kind) {
    return things.entrySet().stream()
        .filter(thing -> thing.getKey().contains("/" + kind + "/"))
        .map(thing -> (JsonNode) thing.getValue())
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    int call = ++calls;
    if (cutBefore.test(call)) {
      exchange.close();
      return;
    }
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Answer answer = isSigned(exchange, body) ? answer(exchange, body) : new Answer(401, null);
    if (cutAfter.test(call)) {
      exchange.close();
      return;
    }
    byte[] bytes = answer.body == null ? new byte[0] : json.writeValueAsBytes(answer.body);
    exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private record Answer(int status, JsonNode body) {}

  private Answer answer(HttpExchange exchange, String body) {
    String path = exchange.getRequestURI().getPath();
    return switch (exchange.getRequestMethod()) {
      case "POST" -> post(path, exchange.getRequestHeaders().getFirst("Idempotency-Key"), body);
      case "GET" -> things.containsKey(path) ? new Answer(200, things.get(path)) : missing();
      default -> delete(path);
    };
  }

  private Answer post(String path, String key, String body) {
    if (path.endsWith("/" + refused)) {
      return new Answer(refusal, json.createObjectNode().put("detail", "Bob\r\nowes us."));
    }
    ObjectNode asked = (ObjectNode) json.readTree(body);
    ObjectNode thing = things.computeIfAbsent(path + "/" + key, _ -> made(asked));
    return new Answer(200, thing);
  }

  private ObjectNode made(ObjectNode asked) {
    if (asked.has("paidAt")) {
      return asked.put("due", "100.00");
    }
    if (rounds) {
      asked.put("rounded", true);
    }
    int number = things.size() + 1;
    return asked.put("ref", "ref-" + number).put("number", "R" + number);
  }

  private Answer delete(String path) {
    gone.add(path.substring(path.lastIndexOf("/tenants/") + 46));
    return things.remove(path) == null ? missing() : new Answer(204, null);
  }

  private static Answer missing() {
    return new Answer(404, null);
  }

  private static boolean isSigned(HttpExchange exchange, String body) {
    var headers = exchange.getRequestHeaders();
    String text =
        exchange.getRequestMethod()
            + "\n"
            + exchange.getRequestURI()
            + "\n"
            + headers.getFirst("Operant-Timestamp")
            + "\n"
            + body;
    return ("v1=" + hmac(text)).equals(headers.getFirst("Operant-Signature"));
  }

  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
