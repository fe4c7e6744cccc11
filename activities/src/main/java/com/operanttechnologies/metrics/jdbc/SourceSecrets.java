package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.engine.key.SecretBox;
import com.operanttechnologies.tenant.Tenants;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What must not be readable about a source, each sealed for its own row. */
@Component
class SourceSecrets {
  private final Tenants tenants;
  private final SecretBox box;

  SourceSecrets(Tenants tenants, SecretBox box) {
    this.tenants = tenants;
    this.box = box;
  }

  /** The sorts of secrets, and the column that says which is the source's. */
  enum Slot {
    /** The key, password or client's secret that an admin typed. */
    KEY("secret_id", "metric source key"),
    /** What a token service gave. */
    TOKEN("token_id", "metric source token"),
    /** An uploaded file, which may hold customers' names. */
    FILE("file_id", "metric source file");

    private final String column;
    private final String purpose;

    Slot(String column, String purpose) {
      this.column = column;
      this.purpose = purpose;
    }
  }

  Optional<byte[]> of(UUID source, Slot slot) {
    return tenants
        .sql(
            """
            select secret.id, secret.sealed from metric_source
            join secret on secret.tenant_id = metric_source.tenant_id and secret.id = metric_source.%s
            where metric_source.id = :source and metric_source.removed_at is null
            """
                .formatted(slot.column))
        .param("source", source)
        .query((row, _) -> open(row.getBytes("sealed"), row.getObject("id", UUID.class), slot))
        .optional();
  }

  private byte[] open(byte[] sealed, UUID secret, Slot slot) {
    return box.open(sealed, tenants.current(), secret, slot.purpose);
  }

  /** Stores the secret in place of any earlier one. */
  void set(UUID source, Slot slot, byte[] plain) {
    forget(source, slot);
    UUID secret = seal(plain, slot.purpose);
    tenants
        .sql("update metric_source set %s = :secret where id = :source".formatted(slot.column))
        .param("secret", secret)
        .param("source", source)
        .update();
  }

  /** A sealed row of its own, for what is no source's yet. */
  UUID seal(byte[] plain, String purpose) {
    UUID secret = UUID.randomUUID();
    tenants
        .sql(
            """
            insert into secret (tenant_id, id, purpose, sealed)
            values (:tenant, :secret, :purpose, :sealed)
            """)
        .param("secret", secret)
        .param("purpose", purpose)
        .param("sealed", box.seal(plain, tenants.current(), secret, purpose))
        .update();
    return secret;
  }

  byte[] open(UUID secret, String purpose) {
    return box.open(
        tenants
            .sql("select sealed from secret where id = :secret")
            .param("secret", secret)
            .query(byte[].class)
            .single(),
        tenants.current(),
        secret,
        purpose);
  }

  void forget(UUID source, Slot slot) {
    tenants
        .sql(
            """
            with old as (select %1$s as id from metric_source where id = :source),
              cleared as (update metric_source set %1$s = null where id = :source)
            delete from secret where id in (select id from old)
            """
                .formatted(slot.column))
        .param("source", source)
        .update();
  }
}
