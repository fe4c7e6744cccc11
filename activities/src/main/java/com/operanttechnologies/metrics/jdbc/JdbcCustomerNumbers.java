package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.metrics.Compared;
import com.operanttechnologies.metrics.CustomerNumbers;
import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricFigure;
import com.operanttechnologies.metrics.MetricPoint;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.Metrics.MetricSnapshot;
import com.operanttechnologies.metrics.Wanted;
import com.operanttechnologies.tenant.Tenants;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures out of snapshots. */
@Component
class JdbcCustomerNumbers implements CustomerNumbers {
  private final Tenants tenants;
  private final SourceRows rows;
  private final Snapshots snapshots;
  private final JdbcMetrics metrics;

  JdbcCustomerNumbers(Tenants tenants, SourceRows rows, Snapshots snapshots, JdbcMetrics metrics) {
    this.tenants = tenants;
    this.rows = rows;
    this.snapshots = snapshots;
    this.metrics = metrics;
  }

  /** The metrics of one source that are asked for. */
  private record Part(Source source, List<MetricDefinition> metrics) {}

  @Override
  public List<MetricFigure> of(@Nullable UUID contact, Wanted wanted, Compared compared) {
    return parts(wanted).stream().flatMap(part -> figures(part, contact, compared)).toList();
  }

  private List<Part> parts(Wanted wanted) {
    List<Part> parts = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    List<Source> sources = rows.all();
    for (Source source : sources) {
      boolean whole = wanted.everything() || wanted.shown() && source.equals(sources.getFirst());
      List<MetricDefinition> chosen =
          source.metrics().stream()
              .filter(metric -> taken.add(metric.key()))
              .filter(metric -> whole || wanted.keys().contains(metric.key()))
              .toList();
      if (!chosen.isEmpty()) {
        parts.add(new Part(source, chosen));
      }
    }
    return parts;
  }

  private Stream<MetricFigure> figures(Part part, @Nullable UUID contact, Compared compared) {
    Optional<MetricSnapshot> latest = metrics.latest(part.source, contact);
    if (latest.isEmpty()) {
      return Stream.empty();
    }
    MetricSnapshot now = latest.get();
    List<MetricSnapshot> kept = kept(part, contact, now, compared);
    return part.metrics.stream()
        .flatMap(metric ->
            now.of(metric.key()).stream()
                .map(reading ->
                    MetricFigure.of(
                        part.source.id(), metric, reading, points(kept, metric), compared)));
  }

  /** As far back as any of the metrics looks: two windows, and to the quote's start. */
  private List<MetricSnapshot> kept(
      Part part, @Nullable UUID contact, MetricSnapshot now, Compared compared) {
    int days =
        part.metrics.stream().mapToInt(metric -> metric.reckoning().windowDays()).max().orElse(1);
    Instant since = now.readAt().minus(Duration.ofDays(2L * days));
    Instant start = compared.quoteStart();
    if (start != null && start.minus(Duration.ofDays(days)).isBefore(since)) {
      since = start.minus(Duration.ofDays(days));
    }
    return snapshots.since(part.source.id(), part.source.perContact() ? contact : null, since);
  }

  private static List<MetricPoint> points(List<MetricSnapshot> kept, MetricDefinition metric) {
    return kept.stream()
        .flatMap(snapshot -> snapshot.of(metric.key()).stream())
        .map(reading -> new MetricPoint(reading.readAt(), reading.value()))
        .toList();
  }

  @Override
  public Compared usual(UUID contact) {
    Instant start =
        tenants
            .sql("select max(started_at) from enrollment where contact_id = :contact")
            .param("contact", contact)
            .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)))
            .single()
            .map(Timestamp::toInstant)
            .orElse(null);
    return new Compared(start, Map.of());
  }

  @Override
  public boolean isStale(@Nullable UUID contact, Wanted wanted, Instant now) {
    return parts(wanted).stream().anyMatch(part -> metrics.isStale(part.source, contact, now));
  }

  @Override
  public Set<String> unknown(Set<String> keys) {
    Set<String> unknown = new HashSet<>(keys);
    rows.all().stream()
        .flatMap(source -> source.metrics().stream())
        .forEach(metric -> unknown.remove(metric.key()));
    return unknown;
  }

  @Override
  public void refresh(UUID tenant, @Nullable UUID contact, Wanted wanted) {
    List<UUID> stale =
        tenants.as(
            tenant,
            () ->
                parts(wanted).stream()
                    .filter(part -> metrics.isStale(part.source, contact, tenants.now()))
                    .map(part -> part.source.id())
                    .toList());
    stale.forEach(source -> metrics.read(tenant, source, contact, false));
  }
}
