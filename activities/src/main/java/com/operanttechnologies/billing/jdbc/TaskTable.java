package com.operanttechnologies.billing.jdbc;

import com.operanttechnologies.billing.Provisioning;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of owners whose quotes could not be billed as they should be. */
@Component
public class TaskTable {
  private static final String ADD =
      """
      insert into task (tenant_id, owner_id, kind, quote_id, subject_id, detail)
      values (:tenant, :owner, :kind, :quote, :provisioning, :detail)
      """;

  private static final String DONE =
      """
      update task set done_at = now()
      where kind = :kind and subject_id = :provisioning and done_at is null
      """;

  private static final String FAILED = "provisioning_failed";

  private final Tenants tenants;

  TaskTable(Tenants tenants) {
    this.tenants = tenants;
  }

  /** Billing has failed: gives the owner a task; without an owner it is everybody's. */
  public void add(@Nullable UUID owner, Provisioning row, String detail) {
    add(FAILED, owner, row, detail);
  }

  /** A task of another kind, which its own code says is done. */
  public void add(String kind, @Nullable UUID owner, Provisioning row, String detail) {
    tenants
        .sql(ADD)
        .param("kind", kind)
        .param("owner", owner)
        .param("quote", row.quote())
        .param("provisioning", row.id())
        .param("detail", detail)
        .update();
  }

  public void done(UUID provisioning) {
    done(FAILED, provisioning);
  }

  public void done(String kind, UUID provisioning) {
    tenants.sql(DONE).param("kind", kind).param("provisioning", provisioning).update();
  }
}
