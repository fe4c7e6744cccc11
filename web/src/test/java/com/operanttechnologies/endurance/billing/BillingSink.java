package com.operanttechnologies.endurance.billing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The operator's billing service as docs/billing-http.md describes it. It can strike: have the
 * product killed at a moment of one of its calls.
 */
public final class BillingSink implements AutoCloseable {
  private static final String SECRET = "a secret of two services";
  private static final String ROOT = "/billing/tenants/";

  private final HttpServer server;
  private final BillingBooks books = new BillingBooks();
  private @Nullable Blow blow;
  private boolean away;

  /** Kills the product, and returns when it is dead. */
  public interface Kill {
    void now() throws InterruptedException;
  }

  private record Blow(BillingCall call, Moment moment, Kill kill, CompletableFuture<Void> struck) {}

  private record Asked(String method, String kind, String key, @Nullable String origin) {}

  public BillingSink() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/billing", this::handle);
    server.start();
  }

  /** Settings with which the product bills here. */
  public List<String> settings() {
    return List.of(
        "--operant.billing.mode=http",
        "--operant.billing.url=http://127.0.0.1:" + server.getAddress().getPort() + "/billing",
        "--operant.billing.secret=" + SECRET);
  }

  public BillingBooks books() {
    return books;
  }

  /** From now on the first call of this kind is deadly; done as soon as the product is dead. */
  public synchronized Future<Void> strike(BillingCall call, Moment moment, Kill kill) {
    blow = new Blow(call, moment, kill, new CompletableFuture<>());
    return blow.struck();
  }

  /** While it is away, every call is answered 503. */
  public synchronized void away(boolean now) {
    away = now;
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (away || !isSigned(exchange, body)) {
        exchange.sendResponseHeaders(away ? 503 : 401, -1);
        return;
      }
      Asked asked = asked(exchange);
      if (strikes(asked, Moment.BEFORE)) {
        return;
      }
      BillingBooks.Answer answer = answer(asked, body);
      if (strikes(asked, Moment.AFTER)) {
        return;
      }
      byte[] bytes = books.bytes(answer);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
      }
      strikes(asked, Moment.ANSWERED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Asked asked(HttpExchange exchange) {
    String method = exchange.getRequestMethod();
    String[] path = exchange.getRequestURI().getPath().substring(ROOT.length()).split("/");
    String query = exchange.getRequestURI().getQuery();
    return new Asked(
        method,
        path[1],
        method.equals("POST") ? exchange.getRequestHeaders().getFirst("Idempotency-Key") : path[2],
        query == null ? null : query.substring("origin=".length()));
  }

  private BillingBooks.Answer answer(Asked asked, String body) {
    return switch (asked.method()) {
      case "POST" -> books.post(asked.kind(), asked.key(), body);
      case "GET" -> books.get(asked.kind(), asked.key());
      default -> books.delete(asked.kind(), asked.key(), asked.origin());
    };
  }

  /** True: the product is dead. */
  private boolean strikes(Asked asked, Moment moment) throws InterruptedException {
    Blow due = blow;
    boolean hits =
        due != null
            && due.moment() == moment
            && BillingCall.of(asked.method(), asked.kind(), asked.key())
                .filter(call -> call == due.call())
                .isPresent();
    if (hits) {
      due.kill().now();
      blow = null;
      due.struck().complete(null);
    }
    return hits;
  }

  private static boolean isSigned(HttpExchange exchange, String body) {
    var headers = exchange.getRequestHeaders();
    String text =
        String.join(
            "\n",
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            headers.getFirst("Operant-Timestamp"),
            body);
    return ("v1=" + hmac(text)).equals(headers.getFirst("Operant-Signature"));
  }

  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
