package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricDefinition.Direction;
import com.operanttechnologies.metrics.MetricFormat;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a source and its metrics stand in their tables. */
@Component
class SourceRows {
  static final String DEMO = "demo";
  static final String HTTP_JSON = "http_json";

  private static final String ALL =
      """
      select * from metric_source
      where removed_at is null
      and (:id::uuid is null or id = :id::uuid)
      order by kind = 'demo', created_at desc
      """;

  private static final String METRICS =
      "select * from metric where source_id = :source order by position";

  private static final String ADD_METRIC =
      """
      insert into metric (tenant_id, source_id, position, key, label, unit, format, direction, path, history_path)
      values (:tenant, :source, :position, :key, :label, :unit, :format, :direction, :path, :historyPath)
      """;

  private final Tenants tenants;

  SourceRows(Tenants tenants) {
    this.tenants = tenants;
  }

  List<Source> all() {
    return sources(null);
  }

  Optional<Source> find(UUID source) {
    return sources(source).stream().findFirst();
  }

  private List<Source> sources(@Nullable UUID id) {
    return tenants
        .sql(ALL)
        .param("id", id == null ? null : id.toString())
        .query((row, _) -> source(row))
        .list();
  }

  private Source source(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Timestamp lastReadAt = row.getTimestamp("last_read_at");
    return new Source(
        id,
        row.getString("name"),
        row.getString("url"),
        row.getString("header"),
        row.getObject("secret_id") != null,
        Duration.ofHours(row.getInt("fresh_hours")),
        metrics(id),
        lastReadAt == null ? null : lastReadAt.toInstant(),
        row.getString("last_error"));
  }

  private List<MetricDefinition> metrics(UUID source) {
    return tenants.sql(METRICS).param("source", source).query(SourceRows::metric).list();
  }

  private static MetricDefinition metric(ResultSet row, int number) throws SQLException {
    return new MetricDefinition(
        row.getString("key"),
        row.getString("label"),
        row.getString("unit"),
        MetricFormat.valueOf(row.getString("format").toUpperCase(Locale.ROOT)),
        Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
        row.getString("path"),
        row.getString("history_path"));
  }

  void setMetrics(UUID source, List<MetricDefinition> metrics) {
    tenants.sql("delete from metric where source_id = :source").param("source", source).update();
    for (int i = 0; i < metrics.size(); i++) {
      add(source, i + 1, metrics.get(i));
    }
  }

  private void add(UUID source, int position, MetricDefinition metric) {
    tenants
        .sql(ADD_METRIC)
        .param("source", source)
        .param("position", position)
        .param("key", metric.key())
        .param("label", metric.label())
        .param("unit", metric.unit())
        .param("format", metric.format().name().toLowerCase(Locale.ROOT))
        .param("direction", metric.direction().name().toLowerCase(Locale.ROOT))
        .param("path", metric.valuePath())
        .param("historyPath", metric.historyPath())
        .update();
  }
}
