package com.operanttechnologies.account.jdbc;

import com.operanttechnologies.account.ApiKeys;
import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** API keys: {@code ok_}, eight hex digits to recognise it by, and 256 random bits. */
@Repository
class JdbcApiKeys implements ApiKeys {
  private static final Pattern SHAPE = Pattern.compile("ok_[0-9a-f]{8}_[A-Za-z0-9_-]{43}");
  private static final String INSERT =
      """
      insert into api_key (tenant_id, name, prefix, created_by)
      values (:tenant, :name, :prefix, :by)
      returning id
      """;
  private static final String LIST =
      """
      select k.id, k.name, k.prefix, m.name as creator, k.created_at, k.last_used_at, k.revoked_at
      from api_key k
      left join member m on m.tenant_id = k.tenant_id and m.id = k.created_by
      where k.tenant_id = :tenant
      order by k.revoked_at is not null, k.created_at desc
      """;
  private static final String REVOKE =
      """
      update api_key
      set revoked_at = coalesce(revoked_at, now())
      where tenant_id = :tenant and id = :id
      """;
  private static final String FIND =
      """
      select tenant_id, id, name, created_by,
        last_used_at is null or last_used_at < now() - interval '1 minute' as stale
      from api_key
      where tenant_id = :tenant and id = :id and revoked_at is null
      """;
  private static final String USED =
      "update api_key set last_used_at = now() where tenant_id = :tenant and id = :id";

  private final SecureRandom random = new SecureRandom();
  private final Tenants tenants;
  private final Routing routing;
  private final Tokens tokens;

  JdbcApiKeys(Tenants tenants, Routing routing, Tokens tokens) {
    this.tenants = tenants;
    this.routing = routing;
    this.tokens = tokens;
  }

  private record Route(UUID tenant, UUID id) {}

  @Override
  public String create(UUID tenant, String name, @Nullable UUID createdBy) {
    if (name.isBlank() || name.length() > 80) {
      throw new InvalidInput("name", "Enter a name of 1 to 80 characters.");
    }
    String prefix = "ok_" + prefix();
    String key = prefix + "_" + tokens.random();
    tenants.run(
        tenant,
        () -> {
          UUID id =
              tenants
                  .sql(INSERT)
                  .param("name", name.strip())
                  .param("prefix", prefix)
                  .param("by", createdBy, java.sql.Types.OTHER)
                  .query(UUID.class)
                  .single();
          routing
              .sql("insert into key_route values (:hash, :tenant, :id)")
              .param("hash", tokens.hash(key))
              .param("tenant", tenant)
              .param("id", id)
              .update();
        });
    return key;
  }

  private String prefix() {
    byte[] bytes = new byte[4];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public List<ApiKey> all(UUID tenant) {
    return tenants.as(tenant, () -> tenants.sql(LIST).query(JdbcApiKeys::apiKey).list());
  }

  private static ApiKey apiKey(ResultSet row, int number) throws SQLException {
    return new ApiKey(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("prefix"),
        row.getString("creator"),
        row.getTimestamp("created_at").toInstant(),
        MemberRows.instant(row, "last_used_at"),
        MemberRows.instant(row, "revoked_at"));
  }

  @Override
  public ApiKey revoke(UUID tenant, UUID id) {
    return tenants.as(
        tenant,
        () -> {
          tenants.sql(REVOKE).param("id", id).update();
          routing
              .sql("delete from key_route where tenant_id = :tenant and key_id = :id")
              .param("tenant", tenant)
              .param("id", id)
              .update();
          return all(tenant).stream()
              .filter(key -> key.id().equals(id))
              .findFirst()
              .orElseThrow(() -> new NotFound("This key"));
        });
  }

  @Override
  public Optional<CurrentKey> find(String key) {
    if (!SHAPE.matcher(key).matches()) {
      return Optional.empty();
    }
    return routing
        .sql("select tenant_id, key_id from key_route where key_hash = :hash")
        .param("hash", tokens.hash(key))
        .query(
            (row, number) -> new Route(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .optional()
        .flatMap(route -> tenants.as(route.tenant(), () -> used(route)));
  }

  private Optional<CurrentKey> used(Route route) {
    record Found(CurrentKey key, boolean stale) {}
    Optional<Found> found =
        tenants
            .sql(FIND)
            .param("id", route.id())
            .query((row, number) -> new Found(currentKey(row), row.getBoolean("stale")))
            .optional();
    found.filter(Found::stale).ifPresent(f -> tenants.sql(USED).param("id", route.id()).update());
    return found.map(Found::key);
  }

  private static CurrentKey currentKey(ResultSet row) throws SQLException {
    return new CurrentKey(
        row.getObject("tenant_id", UUID.class),
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getObject("created_by", UUID.class));
  }
}
