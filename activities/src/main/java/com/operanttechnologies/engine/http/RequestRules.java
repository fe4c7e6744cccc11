package com.operanttechnologies.engine.http;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a request to a tenant's address may look like; each answer is the reason of a refusal. */
final class RequestRules {
  private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
  private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e]{0,8000}");
  private static final Set<String> OURS =
      Set.of(
          "host",
          "connection",
          "content-length",
          "transfer-encoding",
          "upgrade",
          "te",
          "trailer",
          "expect",
          "keep-alive");

  private RequestRules() {}

  static Optional<String> refusal(URI uri, Map<String, String> headers) {
    return refusal(uri).or(() -> refusal(headers));
  }

  static Optional<String> refusal(URI uri) {
    if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
      return Optional.of("The address must begin with https:// or http://");
    }
    if (uri.getRawUserInfo() != null) {
      return Optional.of("The address must not hold a user name or password");
    }
    return uri.getHost() == null
        ? Optional.of("The address has no valid host name")
        : Optional.empty();
  }

  private static Optional<String> refusal(Map<String, String> headers) {
    return headers.entrySet().stream()
        .filter(header -> !isAllowed(header.getKey(), header.getValue()))
        .findFirst()
        .map(header -> "A header's name or value is not allowed");
  }

  private static boolean isAllowed(String name, String value) {
    var lower = name.toLowerCase(Locale.ROOT);
    return HEADER_NAME.matcher(name).matches()
        && HEADER_VALUE.matcher(value).matches()
        && !OURS.contains(lower)
        && !lower.startsWith("proxy-");
  }
}
