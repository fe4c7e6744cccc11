package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.metrics.jdbc.SourceSecrets.Slot;
import com.operanttechnologies.metrics.source.OAuthTokens;
import com.operanttechnologies.metrics.source.TokenStore;
import com.operanttechnologies.tenant.Tenants;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The tokens of one source, sealed; each access is a transaction of its own. */
record SourceTokens(
    Tenants tenants, SourceSecrets secrets, JsonMapper json, UUID tenant, UUID source)
    implements TokenStore {

  @Override
  public Optional<OAuthTokens> load() {
    return tenants
        .as(tenant, () -> secrets.of(source, Slot.TOKEN))
        .map(plain -> json.readValue(plain, OAuthTokens.class));
  }

  /** A source that was removed meanwhile keeps nothing. */
  @Override
  public void keep(OAuthTokens tokens) {
    tenants.run(
        tenant,
        () -> {
          boolean inUse =
              tenants
                  .sql(
                      "select 1 from metric_source where id = :source and removed_at is null for"
                          + " update")
                  .param("source", source)
                  .query(Integer.class)
                  .optional()
                  .isPresent();
          if (inUse) {
            secrets.set(source, Slot.TOKEN, json.writeValueAsBytes(tokens));
          }
        });
  }
}
