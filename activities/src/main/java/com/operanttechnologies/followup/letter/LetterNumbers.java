package com.operanttechnologies.followup.letter;

import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.metrics.InlineImage;
import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricPoint;
import com.operanttechnologies.metrics.MetricReading;
import com.operanttechnologies.metrics.MetricSources;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.MetricView;
import com.operanttechnologies.metrics.Metrics;
import com.operanttechnologies.metrics.Metrics.MetricSnapshot;
import com.operanttechnologies.metrics.MetricsBlock;
import com.operanttechnologies.metrics.MetricsFragment;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds the numbers of a mail: fresh ones, and how they have changed since the mail before. */
@Component
class LetterNumbers {
  private static final Duration PERIOD = Duration.ofDays(30);

  private static final String BEFORE =
      """
      select snapshot from message
      where enrollment_id = :enrollment and state in ('accepted', 'in_data', 'unknown')
      and snapshot is not null
      order by in_data_at desc nulls last
      limit 1
      """;

  private static final TypeReference<Map<String, MetricPoint>> SHOWN = new TypeReference<>() {};

  private final Tenants tenants;
  private final MetricSources sources;
  private final Metrics metrics;
  private final JsonMapper json;

  LetterNumbers(Tenants tenants, MetricSources sources, Metrics metrics, JsonMapper json) {
    this.tenants = tenants;
    this.sources = sources;
    this.metrics = metrics;
    this.json = json;
  }

  /** Empty when the step wants to be held for numbers that are not there. */
  Optional<Numbers> of(MetricsUse use, @Nullable UUID enrollment, Addressed to) {
    if (use == MetricsUse.NONE) {
      return Optional.of(Numbers.NONE);
    }
    Optional<Numbers> fresh =
        sources
            .shown()
            .filter(source -> !metrics.isStale(source, tenants.now()))
            .flatMap(source ->
                metrics.latest(source.id()).map(read -> numbers(source, read, enrollment, to)));
    return use == MetricsUse.DROP ? fresh.or(() -> Optional.of(Numbers.NONE)) : fresh;
  }

  String snapshot(Numbers numbers) {
    return json.writeValueAsString(numbers.shown());
  }

  private Numbers numbers(
      Source source, MetricSnapshot read, @Nullable UUID enrollment, Addressed to) {
    Map<String, MetricPoint> before = before(enrollment);
    Optional<MetricSnapshot> oldest =
        metrics
            .oldestSince(source.id(), read.readAt().minus(PERIOD))
            .filter(each -> each.readAt().isBefore(read.readAt()));
    List<MetricView> views = new ArrayList<>();
    Map<String, MetricPoint> shown = new LinkedHashMap<>();
    for (MetricDefinition metric : source.metrics()) {
      Optional<MetricReading> reading = reading(read, metric.key());
      reading.ifPresent(now -> {
        MetricPoint earlier = before.getOrDefault(metric.key(), oldest(now, oldest));
        views.add(MetricView.of(metric, now, earlier, to.locale()));
        shown.put(metric.key(), new MetricPoint(now.readAt(), now.value()));
      });
    }
    return drawn(views, shown, to);
  }

  private Map<String, MetricPoint> before(@Nullable UUID enrollment) {
    return tenants
        .sql(BEFORE)
        .param("enrollment", enrollment)
        .query((row, _) -> json.readValue(row.getString("snapshot"), SHOWN))
        .optional()
        .orElse(Map.of());
  }

  private static Optional<MetricReading> reading(MetricSnapshot snapshot, String key) {
    return snapshot.readings().stream().filter(each -> each.key().equals(key)).findFirst();
  }

  /** Where the source tells its history, that; else the oldest that was read in the period. */
  private static @Nullable MetricPoint oldest(
      MetricReading now, Optional<MetricSnapshot> snapshot) {
    Instant since = now.readAt().minus(PERIOD);
    return now.history().stream()
        .filter(point -> !point.at().isBefore(since))
        .findFirst()
        .or(() ->
            snapshot
                .flatMap(old -> reading(old, now.key()))
                .map(old -> new MetricPoint(old.readAt(), old.value())))
        .orElse(null);
  }

  static Numbers drawn(List<MetricView> views, Map<String, MetricPoint> shown, Addressed to) {
    Locale locale = to.locale();
    MetricsFragment block =
        new MetricsBlock(locale, to.zone(), to.house().accent().toColor()).render(views);
    List<MetricView> lines = views.stream().filter(view -> view.points().size() > 1).toList();
    List<Letter.Picture> pictures = new ArrayList<>();
    for (int i = 0; i < block.images().size(); i++) {
      InlineImage image = block.images().get(i);
      MetricView view = lines.get(i);
      pictures.add(
          new Letter.Picture(
              image.contentId(),
              image.png(),
              view.label() + ": " + view.value(),
              MetricsBlock.WIDTH,
              MetricsBlock.HEIGHT));
    }
    return new Numbers(views, block, pictures, shown);
  }
}
