package com.operanttechnologies.engine.http;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One request of a chain: what it becomes when the other side points elsewhere. */
record Call(String method, URI uri, Map<String, String> headers, byte @Nullable [] body) {
  private static final Set<String> HARMLESS =
      Set.of("accept", "accept-language", "content-type", "user-agent");

  /** The reason why a redirect to this place is not followed. */
  Optional<String> refusalOf(URI next) {
    var refusal = RequestRules.refusal(next);
    if (refusal.isPresent()) {
      return refusal.map(reason -> "The address redirects elsewhere: " + reason);
    }
    if (isSecure(uri) && !isSecure(next)) {
      return Optional.of("The address redirects from https to http");
    }
    return body != null && !sameOrigin(next)
        ? Optional.of("The address redirects what was sent to another host")
        : Optional.empty();
  }

  /** A redirect never carries a key to another origin, and 303 and its elders forget the body. */
  Call redirected(int status, URI next) {
    var keepsBody = status == 307 || status == 308;
    var kept = new TreeMap<>(headers);
    if (!sameOrigin(next)) {
      kept.keySet().removeIf(name -> !HARMLESS.contains(name.toLowerCase(Locale.ROOT)));
    }
    return keepsBody ? new Call(method, next, kept, body) : new Call("GET", next, kept, null);
  }

  private boolean sameOrigin(URI other) {
    return uri.getScheme().equalsIgnoreCase(other.getScheme())
        && uri.getHost().equalsIgnoreCase(other.getHost())
        && port(uri) == port(other);
  }

  private static boolean isSecure(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  private static int port(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : isSecure(uri) ? 443 : 80;
  }
}
