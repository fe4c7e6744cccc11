package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.key.SecretUnreadable;
import com.operanttechnologies.metrics.DemoMetrics;
import com.operanttechnologies.metrics.HttpJsonSource;
import com.operanttechnologies.metrics.MetricReading;
import com.operanttechnologies.metrics.MetricSource;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.Metrics;
import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.metrics.MetricsAnswer.Cause;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.MetricsAnswer.Read;
import com.operanttechnologies.metrics.MetricsAnswer.Unread;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.OrganisationFounded;
import com.operanttechnologies.tenant.Tenants;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads sources through the guarded client and keeps what they said. */
@Component
class JdbcMetrics implements Metrics {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final String ADD_DEMO =
      """
      insert into metric_source (tenant_id, name, kind)
      values (:tenant, 'Built-in example', 'demo')
      returning id
      """;

  private static final String NOTE =
      """
      update metric_source
      set last_read_at = coalesce(:readAt, last_read_at), last_error = :error
      where id = :source
      """;

  private final Tenants tenants;
  private final SourceRows rows;
  private final SourceKeys keys;
  private final Snapshots snapshots;
  private final HttpJsonSource http;
  private final boolean rehearses;
  private final Clock clock = Clock.systemUTC();

  JdbcMetrics(
      Tenants tenants,
      SourceRows rows,
      SourceKeys keys,
      Snapshots snapshots,
      HttpJsonSource http,
      OperantProperties properties) {
    this.rehearses = properties.sandboxEnabled();
    this.tenants = tenants;
    this.rows = rows;
    this.keys = keys;
    this.snapshots = snapshots;
    this.http = http;
  }

  /** A rehearsal shows numbers from the first mail on; a real organisation brings its own. */
  @EventListener
  void founded(OrganisationFounded event) {
    if (rehearses) {
      makeDemo(event.tenant());
    }
  }

  @Override
  public UUID makeDemo(UUID tenant) {
    return tenants.as(tenant, this::madeDemo);
  }

  private UUID madeDemo() {
    return rows.all().stream()
        .filter(Source::isBuiltIn)
        .map(Source::id)
        .findFirst()
        .orElseGet(this::newDemo);
  }

  private UUID newDemo() {
    UUID source = tenants.sql(ADD_DEMO).query(UUID.class).single();
    rows.setMetrics(source, DemoMetrics.definitions());
    keep(source, demo());
    return source;
  }

  private Read demo() {
    return new Read(DemoMetrics.read(tenants.current(), clock.instant()), List.of());
  }

  @Override
  public MetricsAnswer read(UUID tenant, UUID source) {
    MetricsAnswer answer = answer(tenant, source);
    tenants.run(tenant, () -> keep(source, answer));
    return answer;
  }

  private MetricsAnswer answer(UUID tenant, UUID source) {
    try {
      Asked asked = tenants.as(tenant, () -> asked(source));
      return asked.address == null
          ? tenants.as(tenant, this::demo)
          : http.read(asked.address, asked.source.metrics());
    } catch (SecretUnreadable e) {
      return new NotRead(Cause.KEY_REJECTED, "The stored key cannot be read: enter it again");
    }
  }

  private Asked asked(UUID id) {
    Source source = rows.find(id).orElseThrow(() -> new NotFound("The metrics source"));
    return new Asked(source, source.isBuiltIn() ? null : address(source));
  }

  /** A source and where it is asked; the built-in one is nowhere. */
  private record Asked(Source source, @Nullable MetricSource address) {}

  private MetricSource address(Source source) {
    return new MetricSource(
        URI.create(Objects.requireNonNull(source.url())),
        source.header(),
        keys.of(source.id()),
        TIMEOUT);
  }

  private void keep(UUID source, MetricsAnswer answer) {
    switch (answer) {
      case NotRead(_, String reason) -> note(source, null, reason);
      case Read(List<MetricReading> readings, List<Unread> unread) -> {
        Instant now = clock.instant();
        if (!readings.isEmpty()) {
          snapshots.add(source, readings, now);
        }
        note(source, readings.isEmpty() ? null : now, complaint(unread));
      }
    }
  }

  private static @Nullable String complaint(List<Unread> unread) {
    return unread.isEmpty()
        ? null
        : String.join(
            "; ", unread.stream().map(each -> each.key() + ": " + each.reason()).toList());
  }

  private void note(UUID source, @Nullable Instant readAt, @Nullable String error) {
    tenants
        .sql(NOTE)
        .param("source", source)
        .param("readAt", readAt == null ? null : readAt.atOffset(ZoneOffset.UTC))
        .param("error", error)
        .update();
  }

  @Override
  public Optional<MetricSnapshot> latest(UUID source) {
    return snapshots.latest(source);
  }

  @Override
  public Optional<MetricSnapshot> oldestSince(UUID source, Instant since) {
    return snapshots.oldestSince(source, since);
  }

  @Override
  public boolean isStale(Source source, Instant now) {
    Instant read = source.lastReadAt();
    return read == null || read.plus(source.freshFor()).isBefore(now);
  }
}
