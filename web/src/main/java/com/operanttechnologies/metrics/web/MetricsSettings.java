package com.operanttechnologies.metrics.web;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.metrics.MetricSources;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.Metrics;
import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What admins do with their sources; each act leaves its audit row. */
@Component
class MetricsSettings {
  private final Tenants tenants;
  private final MetricSources sources;
  private final Metrics metrics;
  private final Audit audit;

  MetricsSettings(Tenants tenants, MetricSources sources, Metrics metrics, Audit audit) {
    this.tenants = tenants;
    this.sources = sources;
    this.metrics = metrics;
    this.audit = audit;
  }

  List<Source> all(CurrentMember me) {
    return tenants.as(me.tenant(), sources::all);
  }

  void add(CurrentMember me, SourceForm form) {
    tenants.run(
        me.tenant(),
        () -> {
          Source added = sources.add(form.input());
          record(me, "metrics source added", added);
        });
  }

  MetricsAnswer test(CurrentMember me, SourceForm form) {
    return sources.test(me.tenant(), null, form.input());
  }

  /** Reads the numbers now and keeps them. */
  MetricsAnswer read(CurrentMember me, UUID source) {
    tenants.run(me.tenant(), () -> found(source));
    return metrics.read(me.tenant(), source);
  }

  void remove(CurrentMember me, UUID source) {
    tenants.run(
        me.tenant(),
        () -> {
          Source removed = found(source);
          sources.remove(source);
          record(me, "metrics source removed", removed);
        });
  }

  private Source found(UUID source) {
    return sources.find(source).orElseThrow(() -> new NotFound("The metrics source"));
  }

  private void record(CurrentMember me, String action, Source source) {
    audit.record(me.tenant(), me.label(), action, source.name(), source.url());
  }
}
