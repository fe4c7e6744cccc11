package com.operanttechnologies.report.jdbc;

import com.operanttechnologies.report.ComplaintRate;
import com.operanttechnologies.report.ComplaintRate.Level;
import com.operanttechnologies.tenant.Tenants;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a tenant's complaint rate was last seen. Inside the tenant's transaction. */
@Component
public class WatchTable {
  private static final String SAVE =
      """
      insert into complaint_watch (tenant_id, level, complaints, mails, reason)
      values (:tenant, :level, :complaints, :mails, :reason)
      on conflict (tenant_id) do update
      set level = excluded.level, complaints = excluded.complaints, mails = excluded.mails,
        reason = excluded.reason, looked_at = now()
      """;

  private final Tenants tenants;

  WatchTable(Tenants tenants) {
    this.tenants = tenants;
  }

  /** The row; absent while nobody has ever complained. */
  public record Watch(Level level, @Nullable String reason) {}

  /** Locked, so that one look comes after the other. */
  public Optional<Watch> find() {
    return tenants
        .sql("select level, reason from complaint_watch for update")
        .query((row, _) -> new Watch(Level.ofCode(row.getString("level")), row.getString("reason")))
        .optional();
  }

  public void save(Level level, ComplaintRate rate, @Nullable String reason) {
    tenants
        .sql(SAVE)
        .param("level", level.code())
        .param("complaints", rate.complaints())
        .param("mails", rate.mails())
        .param("reason", reason)
        .update();
  }

  /** From now on only what comes after this counts. */
  public void review() {
    tenants.sql("update complaint_watch set reviewed_at = clock_timestamp()").update();
  }
}
