package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.metrics.Connections;
import com.operanttechnologies.metrics.Connections.Outcome.Connected;
import com.operanttechnologies.metrics.Connections.Outcome.NotConnected;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.SourceAccess;
import com.operanttechnologies.metrics.SourceSettings;
import com.operanttechnologies.metrics.source.TokenService;
import com.operanttechnologies.metrics.source.TokenService.Denied;
import com.operanttechnologies.metrics.source.TokenService.Granted;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sign-ins that have begun, as rows with their verifier sealed. */
@Component
class JdbcConnections implements Connections {
  private static final String PURPOSE = "metric source sign-in";

  private static final String ADD =
      """
      insert into metric_grant (tenant_id, source_id, member_id, state_hash, secret_id, expires_at)
      values (:tenant, :source, :member, :state, :secret, now() + interval '10 minutes')
      """;

  private static final String BEGUN =
      """
      select source_id from metric_grant
      where state_hash = :state and member_id = :member and expires_at > now()
      """;

  private static final String TAKE =
      """
      delete from metric_grant
      where state_hash = :state and member_id = :member
      returning source_id, secret_id, expires_at > now() as open
      """;

  private static final String SWEEP =
      """
      with old as (
        delete from metric_grant where expires_at < now() or source_id = :source and member_id = :member
        returning secret_id)
      delete from secret where id in (select secret_id from old)
      """;

  private final Tenants tenants;
  private final SourceRows rows;
  private final SourceSecrets secrets;
  private final Attempts attempts;
  private final TokenService service;
  private final Tokens tokens;
  private final PublicAddress address;
  private final JsonMapper json;

  JdbcConnections(
      Tenants tenants,
      SourceRows rows,
      SourceSecrets secrets,
      Attempts attempts,
      TokenService service,
      Tokens tokens,
      PublicAddress address,
      JsonMapper json) {
    this.tenants = tenants;
    this.rows = rows;
    this.secrets = secrets;
    this.attempts = attempts;
    this.service = service;
    this.tokens = tokens;
    this.address = address;
    this.json = json;
  }

  @Override
  public URI begin(UUID source, UUID member) {
    SourceSettings settings =
        rows.find(source).orElseThrow(() -> new NotFound("The metrics source")).settings();
    if (settings.access() != SourceAccess.OAUTH_CODE) {
      throw new Conflict("This source is not signed in to by a member");
    }
    tenants.sql(SWEEP).param("source", source).param("member", member).update();
    String state = tokens.random();
    String verifier = tokens.random();
    tenants
        .sql(ADD)
        .param("source", source)
        .param("member", member)
        .param("state", tokens.hash(state))
        .param("secret", secrets.seal(verifier.getBytes(StandardCharsets.UTF_8), PURPOSE))
        .update();
    return URI.create(authorization(settings, state, challenge(verifier)));
  }

  private String authorization(SourceSettings settings, String state, String challenge) {
    String url = Objects.requireNonNull(settings.authorizeUrl());
    String scope = settings.scope() == null ? "" : "&scope=" + encoded(settings.scope());
    return url
        + (url.contains("?") ? "&" : "?")
        + "response_type=code&client_id="
        + encoded(Objects.requireNonNull(settings.username()))
        + "&redirect_uri="
        + encoded(address.of(CALLBACK))
        + scope
        + "&state="
        + state
        + "&code_challenge="
        + challenge
        + "&code_challenge_method=S256";
  }

  static String challenge(String verifier) {
    byte[] hash = Tokens.sha256(verifier.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public Optional<UUID> begun(UUID member, String state) {
    return tenants
        .sql(BEGUN)
        .param("state", tokens.hash(state))
        .param("member", member)
        .query(UUID.class)
        .optional();
  }

  /** A grant that was taken, with all that the code is traded with. */
  private record Begun(
      UUID id, SourceSettings settings, @Nullable String secret, String verifier) {}

  @Override
  public Outcome finish(UUID tenant, UUID member, String state, String code) {
    Optional<Begun> begun = tenants.as(tenant, () -> take(member, state));
    if (begun.isEmpty()) {
      return new NotConnected(
          "This sign-in was not begun here, is too old, or was used before: begin it again");
    }
    Begun taken = begun.get();
    return switch (service.code(
        SignIns.client(taken.settings, taken.secret), code, address.of(CALLBACK), taken.verifier)) {
      case Denied(String reason) -> new NotConnected(reason);
      case Granted(var granted) -> {
        new SourceTokens(tenants, secrets, json, tenant, taken.id).keep(granted);
        tenants.run(tenant, () -> startAfresh(taken.id));
        yield new Connected(taken.id);
      }
    };
  }

  /** A new sign-in is not made to wait for what the one before it could not do. */
  private void startAfresh(UUID source) {
    attempts.forget(source);
    rows.clearError(source);
  }

  private Optional<Begun> take(UUID member, String state) {
    return tenants
        .sql(TAKE)
        .param("state", tokens.hash(state))
        .param("member", member)
        .query((row, _) ->
            begun(
                row.getObject("source_id", UUID.class),
                row.getObject("secret_id", UUID.class),
                row.getBoolean("open")))
        .optional()
        .flatMap(found -> found);
  }

  private Optional<Begun> begun(UUID source, UUID secret, boolean open) {
    String verifier = new String(secrets.open(secret, PURPOSE), StandardCharsets.UTF_8);
    tenants.sql("delete from secret where id = :secret").param("secret", secret).update();
    return rows.find(source)
        .filter(_ -> open)
        .map(Source::settings)
        .map(settings ->
            new Begun(
                source,
                settings,
                secrets
                    .of(source, SourceSecrets.Slot.KEY)
                    .map(key -> new String(key, StandardCharsets.UTF_8))
                    .orElse(null),
                verifier));
  }
}
