package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.engine.key.SecretBox;
import com.operanttechnologies.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys of sources, sealed for their own row. */
@Component
class SourceKeys {
  private static final String PURPOSE = "metric source key";

  private static final String FIND =
      """
      select secret.id, secret.sealed from metric_source
      join secret on secret.tenant_id = metric_source.tenant_id and secret.id = metric_source.secret_id
      where metric_source.id = :source
      """;

  private final Tenants tenants;
  private final SecretBox box;

  SourceKeys(Tenants tenants, SecretBox box) {
    this.tenants = tenants;
    this.box = box;
  }

  @Nullable String of(UUID source) {
    return tenants
        .sql(FIND)
        .param("source", source)
        .query((row, _) ->
            new String(
                box.open(
                    row.getBytes("sealed"),
                    tenants.current(),
                    row.getObject("id", UUID.class),
                    PURPOSE),
                StandardCharsets.UTF_8))
        .optional()
        .orElse(null);
  }

  /** Stores the key in place of any earlier one. */
  void set(UUID source, String key) {
    UUID secret = UUID.randomUUID();
    byte[] sealed =
        box.seal(key.getBytes(StandardCharsets.UTF_8), tenants.current(), secret, PURPOSE);
    forget(source);
    tenants
        .sql(
            """
            insert into secret (tenant_id, id, purpose, sealed)
            values (:tenant, :secret, :purpose, :sealed)
            """)
        .param("secret", secret)
        .param("purpose", PURPOSE)
        .param("sealed", sealed)
        .update();
    tenants
        .sql("update metric_source set secret_id = :secret where id = :source")
        .param("secret", secret)
        .param("source", source)
        .update();
  }

  void forget(UUID source) {
    tenants
        .sql(
            """
            delete from secret
            where id = (select secret_id from metric_source where id = :source)
            """)
        .param("source", source)
        .update();
    tenants
        .sql("update metric_source set secret_id = null where id = :source")
        .param("source", source)
        .update();
  }
}
