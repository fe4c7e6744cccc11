package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.metrics.Compared;
import com.operanttechnologies.metrics.CustomerNumbers;
import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricFacts;
import com.operanttechnologies.metrics.MetricFigure;
import com.operanttechnologies.metrics.Wanted;
import com.operanttechnologies.tenant.Tenants;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Facts out of a customer's figures. */
@Component
class JdbcMetricFacts implements MetricFacts {
  private final Tenants tenants;
  private final SourceRows rows;
  private final CustomerNumbers numbers;

  JdbcMetricFacts(Tenants tenants, SourceRows rows, CustomerNumbers numbers) {
    this.tenants = tenants;
    this.rows = rows;
    this.numbers = numbers;
  }

  @Override
  public List<MetricDefinition> known() {
    Set<String> taken = new HashSet<>();
    return rows.all().stream()
        .flatMap(source -> source.metrics().stream())
        .filter(metric -> taken.add(metric.key()))
        .toList();
  }

  @Override
  public Optional<MetricFact> current(UUID contact, String key) {
    Wanted wanted = Wanted.metric(key);
    return numbers.of(contact, wanted, Compared.WITH_NOTHING).stream()
        .findFirst()
        .map(figure -> fact(figure, numbers.isStale(contact, wanted, tenants.now())));
  }

  private static MetricFact fact(MetricFigure figure, boolean stale) {
    MetricDefinition metric = figure.metric();
    return new MetricFact(
        metric.key(),
        metric.label(),
        figure.value(),
        metric.format().format(figure.value(), metric.unit(), Locale.ENGLISH),
        figure.asOf(),
        stale);
  }

  @Override
  public void refresh(UUID tenant, UUID contact, String key) {
    numbers.refresh(tenant, contact, Wanted.metric(key));
  }
}
