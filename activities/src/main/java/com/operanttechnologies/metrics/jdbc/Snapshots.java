package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.metrics.MetricReading;
import com.operanttechnologies.metrics.Metrics.MetricSnapshot;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What sources said, as rows. */
@Component
class Snapshots {
  private static final String ADD =
      """
      insert into metric_snapshot (tenant_id, source_id, readings, read_at)
      values (:tenant, :source, :readings::jsonb, :readAt)
      """;

  private static final String LATEST =
      """
      select * from metric_snapshot
      where source_id = :source
      order by read_at desc
      limit 1
      """;

  private static final String OLDEST =
      """
      select * from metric_snapshot
      where source_id = :source and read_at >= :since
      order by read_at
      limit 1
      """;

  private static final TypeReference<List<MetricReading>> READINGS = new TypeReference<>() {};

  private final Tenants tenants;
  private final JsonMapper json;

  Snapshots(Tenants tenants, JsonMapper json) {
    this.tenants = tenants;
    this.json = json;
  }

  void add(UUID source, List<MetricReading> readings, Instant readAt) {
    tenants
        .sql(ADD)
        .param("source", source)
        .param("readings", json.writeValueAsString(readings))
        .param("readAt", readAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<MetricSnapshot> latest(UUID source) {
    return tenants.sql(LATEST).param("source", source).query((row, _) -> snapshot(row)).optional();
  }

  Optional<MetricSnapshot> oldestSince(UUID source, Instant since) {
    return tenants
        .sql(OLDEST)
        .param("source", source)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, _) -> snapshot(row))
        .optional();
  }

  private MetricSnapshot snapshot(ResultSet row) throws SQLException {
    return new MetricSnapshot(
        row.getObject("source_id", UUID.class),
        json.readValue(row.getString("readings"), READINGS),
        row.getTimestamp("read_at").toInstant());
  }
}
