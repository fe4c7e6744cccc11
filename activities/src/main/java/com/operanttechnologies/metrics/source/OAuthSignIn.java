package com.operanttechnologies.metrics.source;

import com.operanttechnologies.metrics.source.TokenService.Answer;
import com.operanttechnologies.metrics.source.TokenService.Denied;
import com.operanttechnologies.metrics.source.TokenService.Granted;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Signs in with a bearer token that is kept until it ends or is refused. Renewing holds the
 * source's lock: a refresh token that is used twice at once ends the sign-in at many services.
 */
public final class OAuthSignIn implements SignIn {
  private final TokenService service;
  private final OAuthClient client;
  private final TokenStore store;
  private final Lock lock;
  private final Clock clock;
  private final boolean byCode;
  private @Nullable String used;

  /**
   * @param byCode the first token comes from a member's sign-in; without one there is none
   */
  public OAuthSignIn(
      TokenService service,
      OAuthClient client,
      TokenStore store,
      Lock lock,
      Clock clock,
      boolean byCode) {
    this.service = service;
    this.client = client;
    this.store = store;
    this.lock = lock;
    this.clock = clock;
    this.byCode = byCode;
  }

  @Override
  public boolean canRenew() {
    return true;
  }

  @Override
  public Outcome headers(boolean afresh) {
    lock.lock();
    try {
      Optional<OAuthTokens> kept = store.load();
      Optional<OAuthTokens> good =
          kept.filter(tokens -> tokens.isGoodAt(clock.instant()))
              .filter(tokens -> !afresh || !tokens.access().equals(used));
      return good.<Outcome>map(this::bearer).orElseGet(() -> renewed(kept.orElse(null)));
    } finally {
      lock.unlock();
    }
  }

  private Outcome renewed(@Nullable OAuthTokens kept) {
    if (byCode && kept == null) {
      return new NotSignedIn("Nobody has connected this source yet: connect it");
    }
    String refresh = kept == null || !byCode ? null : kept.refresh();
    if (byCode && refresh == null) {
      return new NotSignedIn("The sign-in has ended and cannot be renewed: connect again");
    }
    Answer answer =
        refresh == null ? service.clientCredentials(client) : service.refresh(client, refresh);
    return switch (answer) {
      case Denied(String reason) -> new NotSignedIn(reason);
      case Granted(OAuthTokens tokens) -> {
        OAuthTokens whole = byCode ? tokens.keeping(refresh) : tokens;
        store.keep(whole);
        yield bearer(whole);
      }
    };
  }

  private Outcome bearer(OAuthTokens tokens) {
    used = tokens.access();
    return new Ready(Map.of("Authorization", "Bearer " + tokens.access()));
  }
}
