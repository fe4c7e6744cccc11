package com.operanttechnologies.billing.jdbc;

import com.operanttechnologies.billing.Provisioning;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of owners whose quotes could not be billed. */
@Component
public class TaskTable {
  private static final String ADD =
      """
      insert into task (tenant_id, owner_id, kind, quote_id, subject_id, detail)
      values (:tenant, :owner, 'provisioning_failed', :quote, :provisioning, :detail)
      """;

  private static final String DONE =
      """
      update task set done_at = now()
      where kind = 'provisioning_failed' and subject_id = :provisioning and done_at is null
      """;

  private final Tenants tenants;

  TaskTable(Tenants tenants) {
    this.tenants = tenants;
  }

  /** Gives the owner a task; without an owner it is everybody's. */
  public void add(@Nullable UUID owner, Provisioning row, String detail) {
    tenants
        .sql(ADD)
        .param("owner", owner)
        .param("quote", row.quote())
        .param("provisioning", row.id())
        .param("detail", detail)
        .update();
  }

  public void done(UUID provisioning) {
    tenants.sql(DONE).param("provisioning", provisioning).update();
  }
}
