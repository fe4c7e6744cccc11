package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.metrics.Aggregation;
import com.operanttechnologies.metrics.Comparison;
import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricDefinition.Direction;
import com.operanttechnologies.metrics.MetricFormat;
import com.operanttechnologies.metrics.Reckoning;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How the metrics of a source stand in their table. */
@Component
class MetricRows {
  private static final String OF_SOURCE =
      "select * from metric where source_id = :source order by position";

  private static final String ADD =
      """
      insert into metric (tenant_id, source_id, position, key, label, unit, format, direction,
        aggregation, window_days, comparison, path, history_path)
      values (:tenant, :source, :position, :key, :label, :unit, :format, :direction,
        :aggregation, :windowDays, :comparison, :path, :historyPath)
      """;

  private final Tenants tenants;

  MetricRows(Tenants tenants) {
    this.tenants = tenants;
  }

  List<MetricDefinition> of(UUID source) {
    return tenants.sql(OF_SOURCE).param("source", source).query(MetricRows::metric).list();
  }

  private static MetricDefinition metric(ResultSet row, int number) throws SQLException {
    return new MetricDefinition(
        row.getString("key"),
        row.getString("label"),
        row.getString("unit"),
        MetricFormat.valueOf(row.getString("format").toUpperCase(Locale.ROOT)),
        Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
        new Reckoning(
            Aggregation.valueOf(row.getString("aggregation").toUpperCase(Locale.ROOT)),
            row.getInt("window_days"),
            Comparison.valueOf(row.getString("comparison").toUpperCase(Locale.ROOT))),
        row.getString("path"),
        row.getString("history_path"));
  }

  void set(UUID source, List<MetricDefinition> metrics) {
    tenants.sql("delete from metric where source_id = :source").param("source", source).update();
    for (int i = 0; i < metrics.size(); i++) {
      add(source, i + 1, metrics.get(i));
    }
  }

  private void add(UUID source, int position, MetricDefinition metric) {
    tenants
        .sql(ADD)
        .param("source", source)
        .param("position", position)
        .param("key", metric.key())
        .param("label", metric.label())
        .param("unit", metric.unit())
        .param("format", metric.format().name().toLowerCase(Locale.ROOT))
        .param("direction", metric.direction().name().toLowerCase(Locale.ROOT))
        .param("aggregation", metric.reckoning().aggregation().code())
        .param("windowDays", metric.reckoning().windowDays())
        .param("comparison", metric.reckoning().comparison().code())
        .param("path", metric.valuePath())
        .param("historyPath", metric.historyPath())
        .update();
  }
}
