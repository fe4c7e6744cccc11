package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.metrics.HttpJsonSource;
import com.operanttechnologies.metrics.MetricSources;
import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Sources as rows. */
@Component
class JdbcMetricSources implements MetricSources {
  private static final String ADD =
      """
      insert into metric_source (tenant_id, name, kind, url, header, fresh_hours)
      values (:tenant, :name, 'http_json', :url, :header, :freshHours)
      returning id
      """;

  private static final String EDIT =
      """
      update metric_source
      set name = :name, url = :url, header = :header, fresh_hours = :freshHours
      where id = :source
      """;

  private final Tenants tenants;
  private final SourceRows rows;
  private final SourceKeys keys;
  private final HttpJsonSource http;

  JdbcMetricSources(Tenants tenants, SourceRows rows, SourceKeys keys, HttpJsonSource http) {
    this.tenants = tenants;
    this.rows = rows;
    this.keys = keys;
    this.http = http;
  }

  @Override
  public List<Source> all() {
    return rows.all();
  }

  @Override
  public Optional<Source> find(UUID source) {
    return rows.find(source);
  }

  @Override
  public Source add(Input input) {
    CheckedSource checked = CheckedSource.of(input);
    UUID source = with(tenants.sql(ADD), checked).query(UUID.class).single();
    return filled(source, checked);
  }

  @Override
  public Source edit(UUID source, Input input) {
    CheckedSource checked = CheckedSource.of(input);
    Source before = get(source);
    if (before.isBuiltIn()) {
      throw new Conflict("The built-in source cannot be edited; add one of your own");
    }
    if (checked.apiKey() == null && movedElsewhere(before, checked)) {
      // a stored key must not be handed to a host that its owner never meant
      keys.forget(source);
    }
    with(tenants.sql(EDIT), checked).param("source", source).update();
    return filled(source, checked);
  }

  private static boolean movedElsewhere(Source before, CheckedSource after) {
    return !after.url().resolve("/").toString().equals(origin(before));
  }

  private static String origin(Source source) {
    return java.net.URI.create(String.valueOf(source.url())).resolve("/").toString();
  }

  private static StatementSpec with(StatementSpec statement, CheckedSource source) {
    return statement
        .param("name", source.name())
        .param("url", source.url().toString())
        .param("header", source.header())
        .param("freshHours", source.freshHours());
  }

  private Source filled(UUID source, CheckedSource checked) {
    rows.setMetrics(source, checked.metrics());
    if (checked.apiKey() != null) {
      keys.set(source, checked.apiKey());
    }
    return get(source);
  }

  private Source get(UUID source) {
    return rows.find(source).orElseThrow(() -> new NotFound("The metrics source"));
  }

  @Override
  public void remove(UUID source) {
    get(source);
    keys.forget(source);
    tenants
        .sql("update metric_source set removed_at = now() where id = :source")
        .param("source", source)
        .update();
  }

  @Override
  public MetricsAnswer test(UUID tenant, @Nullable UUID source, Input input) {
    CheckedSource checked = CheckedSource.of(input);
    String key = tenants.<@Nullable String>as(tenant, () -> storedKey(source, checked));
    return http.read(checked.address(key), checked.metrics());
  }

  private @Nullable String storedKey(@Nullable UUID source, CheckedSource checked) {
    return source == null || movedElsewhere(get(source), checked) ? null : keys.of(source);
  }
}
