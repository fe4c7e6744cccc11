package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.SourceAccess;
import com.operanttechnologies.metrics.SourceKind;
import com.operanttechnologies.metrics.SourceSettings;
import com.operanttechnologies.metrics.source.Places;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** How a source stands in its table. */
@Component
class SourceRows {
  private static final String ALL =
      """
      select source.*, attempt.retry_at from metric_source source
      left join metric_attempt attempt on attempt.source_id = source.id and attempt.contact_id is null
      where source.removed_at is null
      and (:id::uuid is null or source.id = :id::uuid)
      order by source.kind = 'demo', source.created_at desc, source.id desc
      """;

  private static final String ADD =
      """
      insert into metric_source (tenant_id, name, kind, url, access, header, username, token_url, authorize_url,
        scope, account, contact_column, contact_field, date_column, fresh_hours)
      values (:tenant, :name, :kind, :url, :access, :header, :username, :tokenUrl, :authorizeUrl,
        :scope, :account, :contactColumn, :contactField, :dateColumn, :freshHours)
      returning id
      """;

  private static final String EDIT =
      """
      update metric_source
      set name = :name, kind = :kind, url = :url, access = :access, header = :header, username = :username,
        token_url = :tokenUrl, authorize_url = :authorizeUrl, scope = :scope, account = :account,
        contact_column = :contactColumn, contact_field = :contactField, date_column = :dateColumn,
        fresh_hours = :freshHours, last_error = null
      where id = :source
      """;

  private final Tenants tenants;
  private final MetricRows metrics;

  SourceRows(Tenants tenants, MetricRows metrics) {
    this.tenants = tenants;
    this.metrics = metrics;
  }

  List<Source> all() {
    return sources(null);
  }

  Optional<Source> find(UUID source) {
    return sources(source).stream().findFirst();
  }

  UUID add(CheckedSource source) {
    UUID id = with(tenants.sql(ADD), source).query(UUID.class).single();
    metrics.set(id, source.metrics());
    return id;
  }

  void edit(UUID id, CheckedSource source) {
    with(tenants.sql(EDIT), source).param("source", id).update();
    metrics.set(id, source.metrics());
  }

  /** What went wrong until now does not matter any more. */
  void clearError(UUID source) {
    tenants
        .sql("update metric_source set last_error = null where id = :source")
        .param("source", source)
        .update();
  }

  private static StatementSpec with(StatementSpec statement, CheckedSource source) {
    SourceSettings settings = source.settings();
    return statement
        .param("name", source.name())
        .param("kind", settings.kind().code())
        .param("url", settings.url())
        .param("access", settings.access().code())
        .param("header", settings.header())
        .param("username", settings.username())
        .param("tokenUrl", settings.tokenUrl())
        .param("authorizeUrl", settings.authorizeUrl())
        .param("scope", settings.scope())
        .param("account", settings.account())
        .param("contactColumn", settings.contactColumn())
        .param("contactField", settings.contactField())
        .param("dateColumn", settings.dateColumn())
        .param("freshHours", source.freshHours());
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
    SourceSettings settings = settings(row);
    List<MetricDefinition> known = metrics.of(id);
    return new Source(
        id,
        row.getString("name"),
        settings,
        row.getObject("secret_id") != null,
        row.getObject("token_id") != null,
        perContact(settings, known),
        Duration.ofHours(row.getInt("fresh_hours")),
        known,
        row.getString("file_name"),
        instant(row.getTimestamp("last_read_at")),
        row.getString("last_error"),
        instant(row.getTimestamp("retry_at")));
  }

  private static SourceSettings settings(ResultSet row) throws SQLException {
    return new SourceSettings(
        SourceKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("url"),
        SourceAccess.valueOf(row.getString("access").toUpperCase(Locale.ROOT)),
        row.getString("header"),
        row.getString("username"),
        row.getString("token_url"),
        row.getString("authorize_url"),
        row.getString("scope"),
        row.getString("account"),
        row.getString("contact_column"),
        row.getString("contact_field"),
        row.getString("date_column"));
  }

  /** Where anything that is sent or looked for names a contact. */
  static boolean perContact(SourceSettings settings, List<MetricDefinition> metrics) {
    Stream<String> queries =
        settings.kind() == SourceKind.PROMETHEUS
            ? metrics.stream().map(MetricDefinition::valuePath)
            : Stream.of();
    return Places.isIn(settings.url())
        || Places.isIn(settings.account())
        || settings.contactColumn() != null
        || queries.anyMatch(Places::isIn);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
