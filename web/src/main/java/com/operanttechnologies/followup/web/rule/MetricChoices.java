package com.operanttechnologies.followup.web.rule;

import com.operanttechnologies.metrics.MetricSources;
import com.operanttechnologies.tenant.Tenants;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The metrics that a sequence can ask about, as a select takes them. */
@Component
public class MetricChoices {
  private final Tenants tenants;
  private final MetricSources sources;

  MetricChoices(Tenants tenants, MetricSources sources) {
    this.tenants = tenants;
    this.sources = sources;
  }

  /** Labels by key; of two sources with the same key the first counts. */
  public Map<String, String> of(UUID tenant) {
    Map<String, String> names = new LinkedHashMap<>();
    tenants.as(tenant, sources::all).stream()
        .flatMap(source -> source.metrics().stream())
        .forEach(metric -> names.putIfAbsent(metric.key(), metric.label()));
    return names;
  }
}
