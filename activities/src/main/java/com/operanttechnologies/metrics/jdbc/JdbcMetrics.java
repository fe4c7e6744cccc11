package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.metrics.DemoMetrics;
import com.operanttechnologies.metrics.MetricReading;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.Metrics;
import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.MetricsAnswer.Read;
import com.operanttechnologies.metrics.MetricsAnswer.Unread;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.OrganisationFounded;
import com.operanttechnologies.tenant.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads sources through the guarded client and keeps what they said. */
@Component
class JdbcMetrics implements Metrics {
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
      where id = :source and removed_at is null
      """;

  private final Tenants tenants;
  private final SourceRows rows;
  private final MetricRows definitions;
  private final Snapshots snapshots;
  private final Attempts attempts;
  private final Asking asking;
  private final boolean rehearses;
  private final Clock clock = Clock.systemUTC();

  JdbcMetrics(
      Tenants tenants,
      SourceRows rows,
      MetricRows definitions,
      Snapshots snapshots,
      Attempts attempts,
      Asking asking,
      OperantProperties properties) {
    this.rehearses = properties.sandboxEnabled();
    this.tenants = tenants;
    this.rows = rows;
    this.definitions = definitions;
    this.snapshots = snapshots;
    this.attempts = attempts;
    this.asking = asking;
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
    definitions.set(source, DemoMetrics.definitions());
    List<MetricReading> readings = DemoMetrics.read(tenants.current(), clock.instant());
    keep(source, null, new Read(readings, List.of()));
    return source;
  }

  @Override
  public MetricsAnswer read(UUID tenant, UUID source, @Nullable UUID contact) {
    return read(tenant, source, contact, true);
  }

  /**
   * @param byHand a person asks, who need not wait until a failing source has rested
   */
  MetricsAnswer read(UUID tenant, UUID id, @Nullable UUID contact, boolean byHand) {
    Source source =
        tenants.as(
            tenant, () -> rows.find(id).orElseThrow(() -> new NotFound("The metrics source")));
    UUID whose = source.perContact() ? contact : null;
    Optional<NotRead> refusal =
        tenants.as(tenant, () -> attempts.refusal(id, whose, clock.instant(), byHand));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    MetricsAnswer answer = asking.ask(tenant, source, whose);
    tenants.run(tenant, () -> keep(id, whose, answer));
    return answer;
  }

  /** A source that was removed while it was asked keeps nothing. */
  private void keep(UUID source, @Nullable UUID contact, MetricsAnswer answer) {
    Instant now = clock.instant();
    switch (answer) {
      case NotRead(_, String reason) -> {
        if (note(source, null, reason)) {
          attempts.note(source, contact, answer, now);
        }
      }
      case Read(List<MetricReading> readings, List<Unread> unread) -> {
        if (note(source, readings.isEmpty() ? null : now, complaint(unread))) {
          attempts.note(source, contact, answer, now);
          if (!readings.isEmpty()) {
            snapshots.add(source, contact, readings, now);
          }
        }
      }
    }
  }

  private static @Nullable String complaint(List<Unread> unread) {
    return unread.isEmpty()
        ? null
        : String.join(
            "; ", unread.stream().map(each -> each.key() + ": " + each.reason()).toList());
  }

  private boolean note(UUID source, @Nullable Instant readAt, @Nullable String error) {
    return tenants
            .sql(NOTE)
            .param("source", source)
            .param("readAt", readAt == null ? null : readAt.atOffset(ZoneOffset.UTC))
            .param("error", error)
            .update()
        > 0;
  }

  @Override
  public Optional<MetricSnapshot> latest(Source source, @Nullable UUID contact) {
    return snapshots.latest(source.id(), source.perContact() ? contact : null);
  }

  @Override
  public List<MetricSnapshot> kept(Source source, @Nullable UUID contact, int atMost) {
    return snapshots.newest(source.id(), source.perContact() ? contact : null, atMost);
  }

  @Override
  public boolean isStale(Source source, @Nullable UUID contact, Instant now) {
    return latest(source, contact)
        .filter(read -> !read.readAt().plus(source.freshFor()).isBefore(now))
        .isEmpty();
  }
}
