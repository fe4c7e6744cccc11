package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.engine.key.SecretBox;
import com.operanttechnologies.mail.dkim.DkimKey;
import com.operanttechnologies.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The signing keys of tenants, their private halves sealed. */
@Component
class DkimKeyRows {
  private static final String PURPOSE = "dkim";

  private static final String ACTIVE =
      """
      select id from dkim_key
      where active and lower(domain) = lower(:domain)
      order by created_at, id limit 1
      """;

  /* Receivers cannot check what is signed with a key that they do not find. */
  private static final String SIGNING =
      """
      select id, domain from dkim_key
      where active and (seen_at is not null or :unseen)
      order by created_at, id
      """;

  private static final String SEEN =
      """
      update dkim_key set seen_at = case when :seen then coalesce(seen_at, now()) end
      where active and lower(domain) = lower(:domain)
      """;

  private static final String READ =
      """
      select dkim_key.domain, dkim_key.selector, secret.id as secret_id, secret.sealed
      from dkim_key
      join secret on secret.id = dkim_key.secret_id
      where dkim_key.id = :id
      """;

  private static final String ADD_SECRET =
      """
      insert into secret (tenant_id, id, purpose, sealed)
      values (:tenant, :id, :purpose, :sealed)
      """;

  private static final String ADD =
      """
      insert into dkim_key (tenant_id, domain, selector, secret_id, public_key)
      values (:tenant, :domain, :selector, :secret, :public)
      returning id
      """;

  private final Tenants tenants;
  private final SecretBox box;

  DkimKeyRows(Tenants tenants, SecretBox box) {
    this.tenants = tenants;
    this.box = box;
  }

  Optional<UUID> active(UUID tenant, String domain) {
    return tenants.as(tenant, () -> active(domain));
  }

  private Optional<UUID> active(String domain) {
    return tenants
        .sql(ACTIVE)
        .param("domain", domain)
        .query((row, _) -> row.getObject("id", UUID.class))
        .optional();
  }

  /** A key that signs now. */
  record Signing(UUID id, String domain) {}

  /**
   * The keys that sign now, the oldest first.
   *
   * @param unseen also those whose record nobody has seen yet
   */
  List<Signing> signing(UUID tenant, boolean unseen) {
    return tenants.as(tenant, () -> askSigning(unseen).get());
  }

  /** As {@link #signing}, when they are needed; inside the tenant's transaction. */
  Supplier<List<Signing>> askSigning(boolean unseen) {
    return tenants
        .pipelined(SIGNING)
        .param("unseen", unseen)
        .list((row, _) -> new Signing(row.getObject("id", UUID.class), row.getString("domain")));
  }

  void seen(String domain, boolean seen) {
    tenants.sql(SEEN).param("domain", domain).param("seen", seen).update();
  }

  DkimKey read(UUID tenant, UUID id) {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql(READ)
                .param("id", id)
                .query((row, _) -> {
                  UUID secret = row.getObject("secret_id", UUID.class);
                  byte[] open = box.open(row.getBytes("sealed"), tenant, secret, PURPOSE);
                  return DkimKey.imported(
                      row.getString("domain"),
                      row.getString("selector"),
                      new String(open, StandardCharsets.US_ASCII));
                })
                .single());
  }

  /** Adds the key, or answers the one that another thread has added meanwhile. */
  UUID add(UUID tenant, DkimKey key) {
    return tenants.as(
        tenant,
        () -> {
          tenants
              .sql("select 1 from tenant where tenant_id = :tenant for no key update")
              .query(Integer.class)
              .list();
          return active(key.domain()).orElseGet(() -> insert(tenant, key));
        });
  }

  private UUID insert(UUID tenant, DkimKey key) {
    UUID secret = UUID.randomUUID();
    byte[] plain = key.exported().getBytes(StandardCharsets.US_ASCII);
    tenants
        .sql(ADD_SECRET)
        .param("id", secret)
        .param("purpose", PURPOSE)
        .param("sealed", box.seal(plain, tenant, secret, PURPOSE))
        .update();
    return tenants
        .sql(ADD)
        .param("domain", key.domain())
        .param("selector", key.selector())
        .param("secret", secret)
        .param("public", key.dnsText())
        .query((row, _) -> row.getObject("id", UUID.class))
        .single();
  }
}
