package com.operanttechnologies.billing.http;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.BillingUnavailable;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signed requests to the operator's services. Each answer is one of three: what was asked for, a
 * refusal, or an outage that is worth another try.
 */
class SignedHttp {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final long LARGEST_ANSWER = 4L << 20;

  /** Not found, method not allowed, not implemented. */
  private static final Set<Integer> UNKNOWN = Set.of(404, 405, 501);

  private final URI base;
  private final Signature signature;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final JsonMapper json =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .withConfigOverride(
              BigDecimal.class,
              numbers -> numbers.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
          .build();

  SignedHttp(URI base, String secret) {
    String address = base.toString();
    this.base =
        URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    this.signature = new Signature(secret);
  }

  /** Makes the thing that the key names, or gets it if it was made before. */
  <T> T post(UUID tenant, String things, String key, Object body, Class<T> answer) {
    return read(checked(posted(tenant, things, key, body)), answer);
  }

  /** The same for what a service may not know how to do; empty if it does not. */
  <T> Optional<T> postIfKnown(
      UUID tenant, String things, String key, Object body, Class<T> answer) {
    HttpResponse<String> response = posted(tenant, things, key, body);
    return UNKNOWN.contains(response.statusCode())
        ? Optional.empty()
        : Optional.of(read(checked(response), answer));
  }

  private HttpResponse<String> posted(UUID tenant, String things, String key, Object body) {
    HttpRequest.Builder request =
        request("POST", at(tenant, things), json.writeValueAsString(body));
    return send(request.header("Content-Type", "application/json").header("Idempotency-Key", key));
  }

  /** The thing that the key names; empty if the service knows none. */
  <T> Optional<T> get(UUID tenant, String things, String key, Class<T> answer) {
    HttpResponse<String> response = send(request("GET", at(tenant, things + "/" + key), ""));
    return response.statusCode() == 404
        ? Optional.empty()
        : Optional.of(read(checked(response), answer));
  }

  /** Takes the thing back that the key names; that there is none is as good. */
  void delete(UUID tenant, String things, String key) {
    HttpResponse<String> response = send(request("DELETE", at(tenant, things + "/" + key), ""));
    if (response.statusCode() != 404) {
      checked(response);
    }
  }

  private URI at(UUID tenant, String rest) {
    return URI.create(base + "/tenants/" + tenant + "/" + rest);
  }

  private HttpRequest.Builder request(String method, URI uri, String body) {
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    String signed = signature.of(method, uri.getRawPath() + query, timestamp, body);
    return HttpRequest.newBuilder(uri)
        .timeout(ANSWER)
        .header("Accept", "application/json")
        .header("Operant-Timestamp", timestamp)
        .header("Operant-Signature", signed)
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_ANSWER));
    } catch (IOException e) {
      throw new BillingUnavailable("Billing cannot be reached; it is tried again.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BillingUnavailable("The product is stopping; it is tried again.");
    }
  }

  private HttpResponse<String> checked(HttpResponse<String> response) {
    return switch (response.statusCode()) {
      case 200, 201, 204 -> response;
      case 400, 409, 422 -> throw new BillingRefused(reason(response));
      case 401, 403 ->
          throw new BillingUnavailable(
              "Billing does not accept our signature; see operant.billing.secret.");
      default ->
          throw new BillingUnavailable(
              "Billing answered %d; it is tried again.".formatted(response.statusCode()));
    };
  }

  private String reason(HttpResponse<String> response) {
    return Problem.of(json, response.body())
        .orElse("Billing refused it with status %d.".formatted(response.statusCode()));
  }

  private <T> T read(HttpResponse<String> response, Class<T> answer) {
    try {
      T read = json.readValue(response.body(), answer);
      if (read == null) {
        throw unreadable();
      }
      return read;
    } catch (JacksonException e) {
      throw unreadable();
    }
  }

  /** What was done is not known, so it is asked again under the same key. */
  static BillingUnavailable unreadable() {
    return new BillingUnavailable("Billing answered something unreadable; it is tried again.");
  }
}
