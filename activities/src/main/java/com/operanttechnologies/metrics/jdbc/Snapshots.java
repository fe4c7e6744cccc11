package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.metrics.MetricReading;
import com.operanttechnologies.metrics.Metrics.MetricSnapshot;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What sources said, as rows: all of the last two days, then one a day, and none after thirteen
 * months.
 */
@Component
class Snapshots {
  private static final Duration KEPT = Duration.ofDays(400);
  private static final Duration ALL_KEPT = Duration.ofDays(2);

  private static final String ADD =
      """
      insert into metric_snapshot (tenant_id, source_id, contact_id, readings, read_at)
      values (:tenant, :source, :contact, :readings::jsonb, :readAt)
      """;

  private static final String NEWEST =
      """
      select * from metric_snapshot
      where source_id = :source and contact_id is not distinct from :contact
      order by read_at desc
      limit :most
      """;

  private static final String SINCE =
      """
      select * from metric_snapshot
      where source_id = :source and contact_id is not distinct from :contact and read_at >= :since
      order by read_at desc
      limit 800
      """;

  private static final String PRUNE =
      """
      delete from metric_snapshot old
      where source_id = :source and contact_id is not distinct from :contact
      and (read_at < :kept or read_at < :all and exists (
        select 1 from metric_snapshot later
        where later.source_id = old.source_id and later.contact_id is not distinct from old.contact_id
        and later.read_at > old.read_at
        and date_trunc('day', later.read_at, 'UTC') = date_trunc('day', old.read_at, 'UTC')))
      """;

  private static final TypeReference<List<MetricReading>> READINGS = new TypeReference<>() {};

  private final Tenants tenants;
  private final JsonMapper json;

  Snapshots(Tenants tenants, JsonMapper json) {
    this.tenants = tenants;
    this.json = json;
  }

  void add(UUID source, @Nullable UUID contact, List<MetricReading> readings, Instant readAt) {
    tenants
        .sql(ADD)
        .param("source", source)
        .param("contact", contact, Types.OTHER)
        .param("readings", json.writeValueAsString(readings))
        .param("readAt", readAt.atOffset(ZoneOffset.UTC))
        .update();
    prune(source, contact, readAt);
  }

  private void prune(UUID source, @Nullable UUID contact, Instant now) {
    tenants
        .sql(PRUNE)
        .param("source", source)
        .param("contact", contact, Types.OTHER)
        .param("kept", now.minus(KEPT).atOffset(ZoneOffset.UTC))
        .param("all", now.minus(ALL_KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<MetricSnapshot> latest(UUID source, @Nullable UUID contact) {
    return newest(source, contact, 1).stream().findFirst();
  }

  List<MetricSnapshot> newest(UUID source, @Nullable UUID contact, int most) {
    return tenants
        .sql(NEWEST)
        .param("source", source)
        .param("contact", contact, Types.OTHER)
        .param("most", most)
        .query((row, _) -> snapshot(row))
        .list();
  }

  /** Newest first. */
  List<MetricSnapshot> since(UUID source, @Nullable UUID contact, Instant since) {
    return tenants
        .sql(SINCE)
        .param("source", source)
        .param("contact", contact, Types.OTHER)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, _) -> snapshot(row))
        .list();
  }

  void forget(UUID source) {
    tenants
        .sql("delete from metric_snapshot where source_id = :source")
        .param("source", source)
        .update();
  }

  private MetricSnapshot snapshot(ResultSet row) throws SQLException {
    return new MetricSnapshot(
        row.getObject("source_id", UUID.class),
        json.readValue(row.getString("readings"), READINGS),
        row.getTimestamp("read_at").toInstant());
  }
}
