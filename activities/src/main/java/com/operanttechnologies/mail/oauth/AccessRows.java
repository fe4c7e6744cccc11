package com.operanttechnologies.mail.oauth;

import com.operanttechnologies.mail.jdbc.MailboxSecrets;
import com.operanttechnologies.tenant.Tenants;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accesses as rows; all within the tenant's transaction. */
@Component
public class AccessRows {
  private static final String SET =
      """
      insert into mailbox_access (tenant_id, mailbox_id, provider, client_id, client_secret_id,
        authorization_url, token_url, scope)
      values (:tenant, :mailbox, :provider, :clientId, :secret, :authorizationUrl, :tokenUrl, :scope)
      on conflict (tenant_id, mailbox_id) do update set provider = excluded.provider,
        client_id = excluded.client_id, client_secret_id = excluded.client_secret_id,
        authorization_url = excluded.authorization_url, token_url = excluded.token_url,
        scope = excluded.scope
      """;

  private static final String CONNECT =
      """
      update mailbox_access set refresh_secret_id = :secret, error = null, error_at = null,
        connected_at = coalesce(cast(:connectedAt as timestamptz), connected_at)
      where mailbox_id = :mailbox
      """;

  private static final String FAIL =
      """
      update mailbox_access set error = :reason, error_at = clock_timestamp()
      where mailbox_id = :mailbox
      """;

  private final Tenants tenants;
  private final MailboxSecrets secrets;

  public AccessRows(Tenants tenants, MailboxSecrets secrets) {
    this.tenants = tenants;
    this.secrets = secrets;
  }

  /**
   * A client that the provider knows us as.
   *
   * @param secret absent: the kept one stays
   */
  public record Client(
      String provider,
      String id,
      @Nullable String secret,
      String authorizationUrl,
      String tokenUrl,
      String scope) {}

  Optional<AccessClient> find(UUID mailbox) {
    return tenants
        .sql("select * from mailbox_access where mailbox_id = :mailbox")
        .param("mailbox", mailbox)
        .query((row, _) -> client(row))
        .optional();
  }

  private AccessClient client(ResultSet row) throws SQLException {
    UUID refresh = row.getObject("refresh_secret_id", UUID.class);
    UUID secret = row.getObject("client_secret_id", UUID.class);
    return new AccessClient(
        row.getObject("id", UUID.class),
        row.getString("provider"),
        row.getString("client_id"),
        secret == null ? null : secrets.read(secret),
        URI.create(row.getString("authorization_url")),
        URI.create(row.getString("token_url")),
        row.getString("scope"),
        refresh,
        refresh == null ? null : secrets.read(refresh),
        instant(row, "connected_at"),
        row.getString("error"),
        instant(row, "error_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** A changed client has to be allowed anew: a kept token must not go to another address. */
  public void set(UUID mailbox, Client client) {
    Optional<AccessClient> before = find(mailbox);
    boolean same = before.filter(known -> isSame(known, client)).isPresent();
    if (same && client.secret() == null) {
      return;
    }
    if (!same) {
      remove(mailbox);
    }
    UUID old = column(mailbox, "client_secret_id");
    UUID secret = client.secret() == null ? null : secrets.keep(client.secret());
    tenants
        .sql(SET)
        .param("mailbox", mailbox)
        .param("provider", client.provider())
        .param("clientId", client.id())
        .param("secret", secret)
        .param("authorizationUrl", client.authorizationUrl())
        .param("tokenUrl", client.tokenUrl())
        .param("scope", client.scope())
        .update();
    secrets.forget(old);
  }

  private static boolean isSame(AccessClient known, Client client) {
    return known.clientId().equals(client.id())
        && known.authorizationUrl().toString().equals(client.authorizationUrl())
        && known.tokenUrl().toString().equals(client.tokenUrl())
        && known.scope().equals(client.scope());
  }

  void keepRefreshToken(UUID mailbox, String token, @Nullable OffsetDateTime connectedAt) {
    UUID old = column(mailbox, "refresh_secret_id");
    tenants
        .sql(CONNECT)
        .param("secret", secrets.keep(token))
        .param("connectedAt", connectedAt)
        .param("mailbox", mailbox)
        .update();
    secrets.forget(old);
  }

  void failed(UUID mailbox, String reason) {
    tenants.sql(FAIL).param("reason", reason).param("mailbox", mailbox).update();
  }

  void works(UUID mailbox) {
    tenants
        .sql("update mailbox_access set error = null, error_at = null where mailbox_id = :mailbox")
        .param("mailbox", mailbox)
        .update();
  }

  /** With its secrets. */
  public void remove(UUID mailbox) {
    UUID client = column(mailbox, "client_secret_id");
    UUID refresh = column(mailbox, "refresh_secret_id");
    for (String table : new String[] {"access_request", "mailbox_access"}) {
      tenants
          .sql("delete from " + table + " where mailbox_id = :mailbox")
          .param("mailbox", mailbox)
          .update();
    }
    secrets.forget(client);
    secrets.forget(refresh);
  }

  private @Nullable UUID column(UUID mailbox, String column) {
    return tenants
        .sql("select " + column + " as id from mailbox_access where mailbox_id = :mailbox")
        .param("mailbox", mailbox)
        .query((row, _) -> Optional.ofNullable(row.getObject("id", UUID.class)))
        .optional()
        .flatMap(id -> id)
        .orElse(null);
  }
}
