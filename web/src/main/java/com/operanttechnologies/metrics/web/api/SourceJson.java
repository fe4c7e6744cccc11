package com.operanttechnologies.metrics.web.api;

import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.SourceSettings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where numbers come from; its secrets are never told.
 *
 * @param kind demo, http_json, prometheus, csv_url, csv_file, stage or relay
 * @param access none, header, basic, oauth_client or oauth_code
 * @param perContact whether each contact has numbers of their own
 * @param connected whether a member has signed in at the source's own page
 * @param retryAt until when it is left alone after failures
 */
record SourceJson(
    UUID id,
    String name,
    String kind,
    @Nullable String url,
    String access,
    @Nullable String header,
    @Nullable String username,
    @Nullable String tokenUrl,
    @Nullable String authorizeUrl,
    @Nullable String scope,
    @Nullable String account,
    @Nullable String contactColumn,
    @Nullable String contactField,
    @Nullable String dateColumn,
    boolean hasSecret,
    boolean connected,
    boolean perContact,
    long freshHours,
    List<MetricJson> metrics,
    @Nullable Instant lastReadAt,
    @Nullable String lastError,
    @Nullable Instant retryAt) {

  static SourceJson of(Source source) {
    SourceSettings settings = source.settings();
    return new SourceJson(
        source.id(),
        source.name(),
        settings.kind().code(),
        settings.url(),
        settings.access().code(),
        settings.header(),
        settings.username(),
        settings.tokenUrl(),
        settings.authorizeUrl(),
        settings.scope(),
        settings.account(),
        settings.contactColumn(),
        settings.contactField(),
        settings.dateColumn(),
        source.hasKey(),
        source.connected(),
        source.perContact(),
        source.freshFor().toHours(),
        source.metrics().stream().map(MetricJson::of).toList(),
        source.lastReadAt(),
        source.lastError(),
        source.retryAt());
  }

  /**
   * One number of a source.
   *
   * @param path what the kind calls a place: a JSONPath, a query, a column, a key
   */
  record MetricJson(
      String key,
      String label,
      String unit,
      String format,
      String direction,
      String aggregation,
      int windowDays,
      String comparison,
      String path,
      @Nullable String historyPath) {

    static MetricJson of(MetricDefinition metric) {
      return new MetricJson(
          metric.key(),
          metric.label(),
          metric.unit(),
          metric.format().name().toLowerCase(Locale.ROOT),
          metric.direction().name().toLowerCase(Locale.ROOT),
          metric.reckoning().aggregation().code(),
          metric.reckoning().windowDays(),
          metric.reckoning().comparison().code(),
          metric.valuePath(),
          metric.historyPath());
    }
  }
}
