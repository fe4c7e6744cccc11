package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.metrics.MetricsAnswer.Cause;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.SourceAccess;
import com.operanttechnologies.metrics.SourceSettings;
import com.operanttechnologies.metrics.source.OAuthClient;
import com.operanttechnologies.metrics.source.OAuthSignIn;
import com.operanttechnologies.metrics.source.SignIn;
import com.operanttechnologies.metrics.source.SignIn.NotSignedIn;
import com.operanttechnologies.metrics.source.TokenService;
import com.operanttechnologies.metrics.source.TokenStore;
import com.operanttechnologies.tenant.Tenants;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds out how a source is signed in to. */
@Component
class SignIns {
  private static final int LOCKS = 64;

  private final Tenants tenants;
  private final SourceSecrets secrets;
  private final TokenService tokens;
  private final JsonMapper json;
  private final ReentrantLock[] locks =
      IntStream.range(0, LOCKS).mapToObj(_ -> new ReentrantLock()).toArray(ReentrantLock[]::new);

  SignIns(Tenants tenants, SourceSecrets secrets, TokenService tokens, JsonMapper json) {
    this.tenants = tenants;
    this.secrets = secrets;
    this.tokens = tokens;
    this.json = json;
  }

  /**
   * @param source whose tokens are kept; absent: they are used once and forgotten
   */
  SignIn of(UUID tenant, @Nullable UUID source, SourceSettings settings, @Nullable String secret) {
    return switch (settings.access()) {
      case NONE -> SignIn.NOBODY;
      case HEADER ->
          secret == null
              ? missing("The key is missing: enter it again")
              : SignIn.header(Objects.requireNonNull(settings.header()), secret);
      case BASIC ->
          secret == null
              ? missing("The password is missing: enter it again")
              : SignIn.basic(Objects.requireNonNull(settings.username()), secret);
      case OAUTH_CLIENT, OAUTH_CODE -> oauth(tenant, source, settings, secret);
    };
  }

  private SignIn oauth(
      UUID tenant, @Nullable UUID source, SourceSettings settings, @Nullable String secret) {
    TokenStore store =
        source == null
            ? TokenStore.inMemory()
            : new SourceTokens(tenants, secrets, json, tenant, source);
    return new OAuthSignIn(
        tokens,
        client(settings, secret),
        store,
        source == null ? new ReentrantLock() : locks[Math.floorMod(source.hashCode(), LOCKS)],
        Clock.systemUTC(),
        settings.access() == SourceAccess.OAUTH_CODE);
  }

  static OAuthClient client(SourceSettings settings, @Nullable String secret) {
    return new OAuthClient(
        URI.create(Objects.requireNonNull(settings.tokenUrl())),
        Objects.requireNonNull(settings.username()),
        secret,
        settings.scope());
  }

  private static SignIn missing(String reason) {
    return _ -> new NotSignedIn(reason);
  }

  /** What is said when a stored secret does not open. */
  static NotRead unreadable() {
    return new NotRead(Cause.NOT_SIGNED_IN, "The stored key cannot be read: enter it again");
  }
}
