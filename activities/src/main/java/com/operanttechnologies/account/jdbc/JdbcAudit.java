package com.operanttechnologies.account.jdbc;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The audit table. */
@Repository
class JdbcAudit implements Audit {
  private static final String INSERT =
      """
      insert into audit (tenant_id, actor, action, subject, detail)
      values (:tenant, :actor, :action, :subject, :detail)
      """;
  private static final String NEWEST =
      """
      select at, actor, action, subject, detail
      from audit
      where tenant_id = :tenant
      order by at desc, id desc
      limit :limit
      """;

  private final Tenants tenants;

  JdbcAudit(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public void record(
      UUID tenant, String actor, String action, String subject, @Nullable String detail) {
    tenants.run(
        tenant,
        () ->
            tenants
                .sql(INSERT)
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("detail", detail)
                .update());
  }

  @Override
  public List<Entry> newest(UUID tenant, int limit) {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql(NEWEST)
                .param("limit", limit)
                .query((row, number) ->
                    new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("detail")))
                .list());
  }
}
