package com.operanttechnologies.report.jdbc;

import com.operanttechnologies.report.ComplaintRate;
import com.operanttechnologies.report.ComplaintRate.Level;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a tenant's complaint rate was last seen. Inside the tenant's transaction. */
@Component
public class WatchTable {
  private static final String SAVE =
      """
      insert into complaint_watch (tenant_id, mailbox_id, level, complaints, mails, reason)
      values (:tenant, :mailbox, :level, :complaints, :mails, :reason)
      on conflict (tenant_id, mailbox_id) do update
      set level = excluded.level, complaints = excluded.complaints, mails = excluded.mails,
        reason = excluded.reason, looked_at = now()
      """;

  private final Tenants tenants;

  WatchTable(Tenants tenants) {
    this.tenants = tenants;
  }

  /** Whether anybody has ever complained. */
  public boolean isBegun() {
    return tenants
        .sql("select exists (select 1 from complaint_watch)")
        .query(Boolean.class)
        .single();
  }

  /** What was seen last; locked, so that one look comes after the other. */
  public Level before(@Nullable UUID mailbox) {
    return tenants
        .sql(
            "select level from complaint_watch where mailbox_id is not distinct from :mailbox for update")
        .param("mailbox", mailbox)
        .query((row, _) -> Level.ofCode(row.getString("level")))
        .optional()
        .orElse(Level.FINE);
  }

  public void save(ComplaintRate rate) {
    tenants
        .sql(SAVE)
        .param("mailbox", rate.mailbox())
        .param("level", rate.level().code())
        .param("complaints", rate.complaints())
        .param("mails", rate.mails())
        .param("reason", rate.level() == Level.FINE ? null : rate.words())
        .update();
  }

  /** From now on only what comes after this counts. */
  public void review() {
    tenants.sql("update complaint_watch set reviewed_at = clock_timestamp()").update();
  }
}
