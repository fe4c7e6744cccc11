package com.operanttechnologies.billing.reconciliation;

import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The newest acceptance of each quote with what became of it; ids are in the order of creation. */
@Component
class ReconciliationTable {
  private static final String FIND =
      """
      select * from (
        select q.id as quote, q.number, v.id as version, v.currency, a.at,
          coalesce(v.customer->>'company', v.customer->>'name') as customer,
          case when v.state = 'accepted' then (a.totals->'dueFirst'->>'gross')::numeric else 0 end
            as accepted,
          case when p.state = 'done' then coalesce(p.billed, 0) else 0 end as billed,
          p.id as provisioning, coalesce(p.state, 'waiting') as state, p.error,
          case when v.state = 'accepted' then p.state = 'done' and p.equal is true
            else p.id is null or p.state = 'undone' and p.error is null end as equal
        from quote q
        join lateral (
          select v.* from quote_version v
          join acceptance a on a.version_id = v.id
          where v.quote_id = q.id
          order by v.version desc
          limit 1) v on true
        join acceptance a on a.version_id = v.id
        left join provisioning p on p.version_id = v.id) r
      where (cast(:cursor as uuid) is null or r.quote < cast(:cursor as uuid))
      and (not :differing or r.equal is not true)
      order by r.quote desc
      limit :most
      """;

  private final Tenants tenants;

  ReconciliationTable(Tenants tenants) {
    this.tenants = tenants;
  }

  /** A row as the tables say it. */
  record Row(
      UUID quote,
      String number,
      UUID version,
      String customer,
      Instant at,
      String currency,
      BigDecimal accepted,
      BigDecimal billed,
      @Nullable UUID provisioning,
      String state,
      @Nullable String error,
      boolean equal) {}

  List<Row> find(@Nullable UUID cursor, boolean differing, int most) {
    return tenants
        .sql(FIND)
        .param("cursor", cursor)
        .param("differing", differing)
        .param("most", most)
        .query((row, _) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("quote", UUID.class),
        row.getString("number"),
        row.getObject("version", UUID.class),
        row.getString("customer"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("currency"),
        row.getBigDecimal("accepted"),
        row.getBigDecimal("billed"),
        row.getObject("provisioning", UUID.class),
        row.getString("state"),
        row.getString("error"),
        row.getBoolean("equal"));
  }
}
