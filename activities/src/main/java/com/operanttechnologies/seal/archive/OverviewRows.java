package com.operanttechnologies.seal.archive;

import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts the time stamps over a tenant's documents. */
@Component
class OverviewRows {
  private static final String COUNT =
      """
      select count(*) as documents,
        count(*) filter (where next_at <= now()) as due,
        count(reason) as failing,
        count(*) filter (where next_at is null) as given_up,
        min(next_at) as next_at,
        (array_agg(reason order by tried_at desc) filter (where reason is not null))[1] as last_failure
      from archive_renewal
      """;

  private final Tenants tenants;

  OverviewRows(Tenants tenants) {
    this.tenants = tenants;
  }

  ArchiveOverview count() {
    return tenants.sql(COUNT).query((row, _) -> overview(row)).single();
  }

  private static ArchiveOverview overview(ResultSet row) throws SQLException {
    OffsetDateTime next = row.getObject("next_at", OffsetDateTime.class);
    return new ArchiveOverview(
        row.getInt("documents"),
        row.getInt("due"),
        row.getInt("failing"),
        row.getInt("given_up"),
        next == null ? null : next.toInstant(),
        row.getString("last_failure"),
        List.of());
  }
}
