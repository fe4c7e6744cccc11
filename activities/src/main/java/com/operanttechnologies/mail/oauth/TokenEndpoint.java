package com.operanttechnologies.mail.oauth;

import com.operanttechnologies.engine.http.GuardedAnswer;
import com.operanttechnologies.engine.http.GuardedAnswer.Answered;
import com.operanttechnologies.engine.http.GuardedAnswer.Refused;
import com.operanttechnologies.engine.http.GuardedAnswer.TimedOut;
import com.operanttechnologies.engine.http.GuardedAnswer.TooLarge;
import com.operanttechnologies.engine.http.GuardedAnswer.Unreachable;
import com.operanttechnologies.engine.http.GuardedHttp;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a provider for tokens (RFC 6749, sections 4.1.3 and 6). */
@Component
class TokenEndpoint {
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,8000}");
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration USUAL = Duration.ofHours(1);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final GuardedHttp http;

  TokenEndpoint(GuardedHttp http) {
    this.http = http;
  }

  /** What the provider answers; no reason quotes it. */
  sealed interface Answer {
    record Tokens(String access, Duration lifetime, @Nullable String refresh) implements Answer {
      @Override
      public String toString() {
        return "Tokens[" + lifetime + "]";
      }
    }

    /** The provider has said no: asking the same again is answered the same. */
    record Denied(String reason) implements Answer {}

    /** Nobody there answers as a provider does, at the moment. */
    record Away(String reason) implements Answer {}
  }

  Answer exchange(AccessClient client, String code, String verifier, URI callback) {
    Map<String, String> form = form(client, "authorization_code");
    form.put("code", code);
    form.put("code_verifier", verifier);
    form.put("redirect_uri", callback.toString());
    return ask(client.tokenUrl(), form);
  }

  Answer refresh(AccessClient client, String refreshToken) {
    Map<String, String> form = form(client, "refresh_token");
    form.put("refresh_token", refreshToken);
    return ask(client.tokenUrl(), form);
  }

  private static Map<String, String> form(AccessClient client, String grant) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", grant);
    form.put("client_id", client.clientId());
    if (client.clientSecret() != null) {
      form.put("client_secret", client.clientSecret());
    }
    return form;
  }

  private Answer ask(URI address, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    Map<String, String> headers =
        Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json");
    GuardedAnswer answer = http.post(address, headers, body.getBytes(StandardCharsets.US_ASCII));
    return switch (answer) {
      case Answered answered when answered.isSuccess() -> tokens(answered.body());
      case Answered answered -> refusal(answered);
      case Refused(String reason) -> new Answer.Denied("the provider's address: " + reason);
      case Unreachable ignored -> new Answer.Away("the provider cannot be reached");
      case TimedOut ignored -> new Answer.Away("the provider did not answer in time");
      case TooLarge ignored -> new Answer.Away("the provider's answer is too large");
    };
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Answer tokens(byte[] body) {
    JsonNode json = json(body);
    String access = text(json, "access_token");
    if (access == null || !TOKEN.matcher(access).matches()) {
      return new Answer.Away("the provider's answer holds no token");
    }
    long seconds = json.path("expires_in").asLong(USUAL.toSeconds());
    Duration lifetime = Duration.ofSeconds(Math.clamp(seconds, 0, Duration.ofDays(1).toSeconds()));
    return new Answer.Tokens(
        access,
        lifetime.compareTo(SHORTEST) < 0 ? SHORTEST : lifetime,
        text(json, "refresh_token"));
  }

  private static Answer refusal(Answered answered) {
    String error = text(json(answered.body()), "error");
    return switch (error) {
      case "invalid_grant" ->
          new Answer.Denied("the provider does not accept our access any more: connect it again");
      case "invalid_client", "unauthorized_client" ->
          new Answer.Denied("the provider does not know the client's id and secret");
      case "invalid_scope" -> new Answer.Denied("the provider does not know the scope");
      case null, default ->
          new Answer.Away("the provider gave no token (HTTP status " + answered.status() + ")");
    };
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException notJson) {
      return JSON.createObjectNode();
    }
  }

  private static @Nullable String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    return value.isString() ? value.asString() : null;
  }
}
