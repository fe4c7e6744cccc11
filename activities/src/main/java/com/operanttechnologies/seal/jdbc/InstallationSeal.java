package com.operanttechnologies.seal.jdbc;

import com.operanttechnologies.engine.key.SecretBox;
import com.operanttechnologies.seal.ProductSeal;
import com.operanttechnologies.seal.SealKey;
import com.operanttechnologies.seal.SealKeys.Described;
import com.operanttechnologies.seal.SealKeys.Used;
import com.operanttechnologies.seal.certificate.SelfSigned;
import com.operanttechnologies.seal.certificate.StoredKey;
import com.operanttechnologies.tenant.Routing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The product's own key, one an installation: made at its first start, and anew before it expires.
 * Its private half is encrypted as every secret is, bound to no tenant.
 */
@Component
class InstallationSeal implements ProductSeal {
  private static final UUID NO_TENANT = new UUID(0, 0);
  private static final String PURPOSE = "installation seal";
  private static final Duration RENEWED_BEFORE = Duration.ofDays(90);

  private static final String USABLE =
      """
      select id, sealed, certificate from installation_seal
      where retired_at is null and expires_at > :least
      order by created_at, id limit 1
      """;

  /* Of two that start at once, the one that comes second finds a key. */
  private static final String ADD =
      """
      insert into installation_seal (id, sealed, certificate, expires_at)
      select :id, :sealed, :certificate, :expiresAt
      where not exists (
        select 1 from installation_seal where retired_at is null and expires_at > :least)
      """;

  private static final String RETIRE =
      "update installation_seal set retired_at = now(), sealed = null where retired_at is null";

  private static final String ALL =
      "select certificate, created_at, retired_at from installation_seal order by created_at desc";

  private final Routing routing;
  private final SecretBox box;
  private final TransactionTemplate transaction;

  InstallationSeal(Routing routing, SecretBox box, PlatformTransactionManager transactions) {
    this.routing = routing;
    this.box = box;
    this.transaction = new TransactionTemplate(transactions);
  }

  @EventListener(ApplicationReadyEvent.class)
  void madeAtFirstStart() {
    current();
  }

  SealKey current() {
    return usable()
        .orElseGet(() -> {
          make();
          return usable().orElseThrow();
        });
  }

  /** One transaction, and the private half of the old one is gone with it. */
  @Override
  public Described renew() {
    transaction.executeWithoutResult(_ -> {
      routing.sql(RETIRE).update();
      make();
    });
    return KeyWords.described(current().certificate(), false);
  }

  /** All that there were, the newest first. */
  List<Used> used() {
    return routing.sql(ALL).query((row, _) -> used(row)).list();
  }

  private static Used used(ResultSet row) throws SQLException {
    Described key = KeyWords.described(StoredKey.certificate(row.getBytes("certificate")), false);
    Instant retired = KeyWords.instant(row, "retired_at");
    Instant replaced = key.expiresAt().minus(RENEWED_BEFORE);
    Instant over = replaced.isBefore(Instant.now()) ? replaced : null;
    return new Used(
        key,
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        retired == null ? over : retired);
  }

  private Optional<SealKey> usable() {
    return routing
        .sql(USABLE)
        .param("least", least())
        .query((row, _) ->
            StoredKey.opened(
                box.open(
                    row.getBytes("sealed"), NO_TENANT, row.getObject("id", UUID.class), PURPOSE),
                List.of(row.getBytes("certificate"))))
        .optional();
  }

  private void make() {
    UUID id = UUID.randomUUID();
    String name = "Operant Quoting, installation " + id.toString().substring(0, 8);
    SealKey key = SelfSigned.named(name, Instant.now());
    routing
        .sql(ADD)
        .param("id", id)
        .param("sealed", box.seal(StoredKey.bytes(key), NO_TENANT, id, PURPOSE))
        .param("certificate", SealKey.encoded(key.certificate()))
        .param("expiresAt", key.certificate().getNotAfter().toInstant().atOffset(ZoneOffset.UTC))
        .param("least", least())
        .update();
  }

  private static OffsetDateTime least() {
    return Instant.now().plus(RENEWED_BEFORE).atOffset(ZoneOffset.UTC);
  }
}
