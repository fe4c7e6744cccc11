package com.operanttechnologies.metrics.source;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** How one source is signed in to: what is sent along with each request. */
public interface SignIn {
  /** Nothing is sent along. */
  SignIn NOBODY = _ -> new Ready(Map.of());

  /**
   * @param afresh what was sent before was refused: do not use it again
   */
  Outcome headers(boolean afresh);

  /** Whether there can be anything else to send after a refusal. */
  default boolean canRenew() {
    return false;
  }

  static SignIn header(String name, String value) {
    return _ -> new Ready(Map.of(name, value));
  }

  static SignIn basic(String user, String password) {
    return header("Authorization", basicValue(user, password));
  }

  /** RFC 7617, in UTF-8. */
  static String basicValue(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** What came of it. */
  sealed interface Outcome {}

  /** The headers to send. */
  record Ready(Map<String, String> headers) implements Outcome {}

  /** Nobody lets us in, with the reason in words. */
  record NotSignedIn(String reason) implements Outcome {}
}
