package com.operanttechnologies.billing;

import com.operanttechnologies.billing.choice.Cut;
import com.operanttechnologies.billing.killbill.KillBillLedger;
import com.operanttechnologies.billing.killbill.KillBillLogin;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Kill Bill's door, on a line that can be cut: whoever comes in finds a {@link KillBillLedger}. */
final class FakeKillBill implements AutoCloseable {
  private static final String BASIC =
      "Basic "
          + Base64.getEncoder().encodeToString("ada:pass word".getBytes(StandardCharsets.UTF_8));

  private final HttpServer server;
  private final JsonMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();
  private final KillBillLedger ledger = new KillBillLedger(json);
  private final List<String> calls = new ArrayList<>();
  private IntPredicate cutBefore = _ -> false;
  private IntPredicate cutAfter = _ -> false;
  private String failing = "";
  private int failure;

  FakeKillBill() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/1.0/kb", this::handle);
    server.start();
  }

  KillBillLogin login() {
    return login("pass word");
  }

  KillBillLogin login(String password) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return new KillBillLogin(url, "ada", password, "acme", "secret");
  }

  /** The line breaks before this call is read. */
  FakeKillBill cutBefore(int call) {
    cutBefore = number -> number == call;
    return this;
  }

  /** The line breaks before this call is answered, though its effect has happened. */
  FakeKillBill cutAfter(int call) {
    cutAfter = number -> number == call;
    return this;
  }

  FakeKillBill cut(Cut where, int call) {
    return where == Cut.BEFORE ? cutBefore(call) : cutAfter(call);
  }

  /** Answers every call whose path holds this with this status. */
  FakeKillBill failing(String path, int status) {
    failing = path;
    failure = status;
    return this;
  }

  synchronized KillBillLedger ledger() {
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
    String path = exchange.getRequestURI().getPath().substring("/1.0/kb".length());
    calls.add(exchange.getRequestMethod() + " " + path);
    if (cutBefore.test(calls.size())) {
      exchange.close();
      return;
    }
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    KillBillLedger.Answer answer = answer(exchange, path, body);
    if (cutAfter.test(calls.size())) {
      exchange.close();
      return;
    }
    byte[] bytes = answer.body() == null ? new byte[0] : json.writeValueAsBytes(answer.body());
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private KillBillLedger.Answer answer(HttpExchange exchange, String path, String body) {
    var headers = exchange.getRequestHeaders();
    boolean known =
        BASIC.equals(headers.getFirst("Authorization"))
            && "acme".equals(headers.getFirst("X-Killbill-ApiKey"))
            && "secret".equals(headers.getFirst("X-Killbill-ApiSecret"));
    if (!known) {
      return new KillBillLedger.Answer(401, null);
    }
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && headers.getFirst("X-Killbill-CreatedBy") == null) {
      return ledger.refused(400, "X-Killbill-CreatedBy header needs to be set");
    }
    if (!failing.isEmpty() && path.contains(failing)) {
      return ledger.refused(failure, "Bob\r\nowes us.");
    }
    String query = exchange.getRequestURI().getRawQuery();
    return ledger.answer(method, path, parsed(query == null ? "" : query), body);
  }

  private static Map<String, String> parsed(String query) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return fields;
  }
}
