package com.operanttechnologies.metrics.source;

import com.operanttechnologies.engine.http.GuardedAnswer;
import com.operanttechnologies.engine.http.GuardedAnswer.Answered;
import com.operanttechnologies.engine.http.GuardedAnswer.Refused;
import com.operanttechnologies.engine.http.GuardedAnswer.TimedOut;
import com.operanttechnologies.engine.http.GuardedAnswer.TooLarge;
import com.operanttechnologies.engine.http.GuardedAnswer.Unreachable;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.engine.http.Limits;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks a token service for tokens (RFC 6749), through the guarded client. */
public final class TokenService {
  private static final Limits LIMITS = new Limits(1 << 16, Duration.ofSeconds(10));
  private static final Duration USUAL_LIFE = Duration.ofMinutes(5);
  private static final Duration LONGEST_LIFE = Duration.ofDays(30);

  /** RFC 6749, 5.2: nothing else of an answer is repeated to people. */
  private static final Set<String> ERRORS =
      Set.of(
          "invalid_request",
          "invalid_client",
          "invalid_grant",
          "unauthorized_client",
          "unsupported_grant_type",
          "invalid_scope");

  private final GuardedHttp http;
  private final Clock clock;

  public TokenService(GuardedHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /** What came of asking. */
  public sealed interface Answer {}

  /** Tokens to use. */
  public record Granted(OAuthTokens tokens) implements Answer {}

  /** None, with the reason in words. */
  public record Denied(String reason) implements Answer {}

  Answer clientCredentials(OAuthClient client) {
    return ask(client, Map.of("grant_type", "client_credentials"));
  }

  Answer refresh(OAuthClient client, String refreshToken) {
    return ask(client, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  /** Trades the code of a sign-in for tokens; the verifier proves that we began it (RFC 7636). */
  public Answer code(OAuthClient client, String code, String redirectUri, String verifier) {
    return ask(
        client,
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "redirect_uri", redirectUri,
            "code_verifier", verifier));
  }

  private Answer ask(OAuthClient client, Map<String, String> grant) {
    Map<String, String> form = new LinkedHashMap<>(grant);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    headers.put("Accept", "application/json");
    if (client.secret() == null) {
      form.put("client_id", client.id());
    } else {
      headers.put(
          "Authorization", SignIn.basicValue(encoded(client.id()), encoded(client.secret())));
    }
    if (client.scope() != null && !grant.containsKey("code")) {
      form.put("scope", client.scope());
    }
    byte[] body = form(form).getBytes(StandardCharsets.UTF_8);
    return taken(http.post(client.tokenUrl(), headers, body, LIMITS));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer taken(GuardedAnswer answer) {
    return switch (answer) {
      case Answered answered when answered.isSuccess() -> granted(answered.body());
      case Answered(int status, _, byte[] body) -> denied(status, body);
      case Refused(String reason) -> new Denied("Token address: " + reason);
      case Unreachable(String reason) -> new Denied("Token address: " + reason);
      case TimedOut() -> new Denied("The token address does not answer in time");
      case TooLarge(int _) -> new Denied("The token address answers with something else");
    };
  }

  private Answer granted(byte[] body) {
    try {
      JsonNode json = JsonAnswer.tree(body);
      String access = json.path("access_token").asString("");
      String type = json.path("token_type").asString("bearer");
      if (access.isEmpty() || !type.equalsIgnoreCase("bearer")) {
        return new Denied("The token address answers without a bearer token");
      }
      String refresh = json.path("refresh_token").asString("");
      return new Granted(new OAuthTokens(access, refresh.isEmpty() ? null : refresh, expiry(json)));
    } catch (JacksonException e) {
      return new Denied("The token address does not answer in JSON");
    }
  }

  private Instant expiry(JsonNode json) {
    long seconds = json.path("expires_in").asLong(USUAL_LIFE.toSeconds());
    return clock.instant().plusSeconds(Math.clamp(seconds, 1, LONGEST_LIFE.toSeconds()));
  }

  private static Answer denied(int status, byte[] body) {
    String error = "";
    try {
      error = JsonAnswer.tree(body).path("error").asString("");
    } catch (JacksonException e) {
      // what is no JSON says nothing that we would repeat
    }
    String code = ERRORS.contains(error) ? error : Integer.toString(status);
    return new Denied("The token address refuses: " + code + meaning(code));
  }

  private static String meaning(String code) {
    return switch (code) {
      case "invalid_client", "401" -> ", the client's id or secret is wrong";
      case "invalid_grant" -> ", the sign-in has ended: connect again";
      case "invalid_scope" -> ", the scope is not allowed";
      case "unauthorized_client", "unsupported_grant_type" ->
          ", this way to sign in is not allowed";
      default -> "";
    };
  }
}
