package com.operanttechnologies.followup.letter;

import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.template.MacroCall;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.metrics.Compared;
import com.operanttechnologies.metrics.CustomerNumbers;
import com.operanttechnologies.metrics.MetricFigure;
import com.operanttechnologies.metrics.MetricPoint;
import com.operanttechnologies.metrics.MetricSources;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.Wanted;
import com.operanttechnologies.metrics.chart.MetricView;
import com.operanttechnologies.metrics.chart.MetricsBlock;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds the numbers of a mail: fresh ones, and how they have changed since the mail before. */
@Component
class LetterNumbers {
  private static final String BEFORE =
      """
      select snapshot from message
      where enrollment_id = :enrollment and state in ('accepted', 'in_data', 'unknown')
      and snapshot is not null
      order by in_data_at desc nulls last
      limit 1
      """;

  private static final String STARTED = "select started_at from enrollment where id = :enrollment";

  private static final TypeReference<Map<String, ShownNumber>> SHOWN = new TypeReference<>() {};

  private final Tenants tenants;
  private final MetricSources sources;
  private final CustomerNumbers numbers;
  private final JsonMapper json;

  LetterNumbers(Tenants tenants, MetricSources sources, CustomerNumbers numbers, JsonMapper json) {
    this.tenants = tenants;
    this.sources = sources;
    this.numbers = numbers;
    this.json = json;
  }

  /** Empty when the step wants to be held for numbers that are not there. */
  Optional<Numbers> of(
      MetricsUse use,
      TemplateParts parts,
      @Nullable UUID enrollment,
      @Nullable UUID contact,
      Addressed to) {
    Wanted wanted = NumbersOfStep.wanted(use, parts);
    if (wanted.isNothing()) {
      return Optional.of(Numbers.NONE);
    }
    Instant now = tenants.now();
    List<MetricFigure> fresh =
        numbers.of(contact, wanted, compared(enrollment)).stream()
            .filter(figure -> !numbers.isStale(contact, Wanted.metric(figure.metric().key()), now))
            .toList();
    boolean lacking = fresh.isEmpty() || !keys(fresh).containsAll(wanted.keys());
    boolean held = use == MetricsUse.HOLD && (lacking || numbers.isStale(contact, wanted, now));
    return held ? Optional.empty() : Optional.of(written(parts, wanted, fresh, to));
  }

  String snapshot(Numbers found) {
    return json.writeValueAsString(found.shown());
  }

  private static List<String> keys(List<MetricFigure> figures) {
    return figures.stream().map(figure -> figure.metric().key()).toList();
  }

  private Compared compared(@Nullable UUID enrollment) {
    if (enrollment == null) {
      return Compared.WITH_NOTHING;
    }
    Instant start =
        tenants
            .sql(STARTED)
            .param("enrollment", enrollment)
            .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
            .optional()
            .orElse(null);
    return new Compared(start, before(enrollment));
  }

  private Map<String, MetricPoint> before(UUID enrollment) {
    return tenants
        .sql(BEFORE)
        .param("enrollment", enrollment)
        .query((row, _) -> json.readValue(row.getString("snapshot"), SHOWN))
        .optional()
        .orElse(Map.of())
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, shown -> shown.getValue().point()));
  }

  private Numbers written(
      TemplateParts parts, Wanted wanted, List<MetricFigure> figures, Addressed to) {
    Optional<UUID> first = wanted.shown() ? sources.shown().map(Source::id) : Optional.empty();
    List<MetricView> known = new ArrayList<>();
    List<MetricView> all = new ArrayList<>();
    Map<String, ShownNumber> shown = new LinkedHashMap<>();
    for (MetricFigure figure : figures) {
      MetricView view = MetricView.of(figure, to.locale());
      known.add(view);
      shown.put(view.key(), ShownNumber.of(figure, view));
      if (first.filter(figure.source()::equals).isPresent()) {
        all.add(view);
      }
    }
    return new Numbers(all, drawn(parts, all, known, to), shown);
  }

  /**
   * Draws what a template shows.
   *
   * @param shown the metrics of the block of all numbers
   * @param known those that macros may name
   */
  static DrawnNumbers drawn(
      TemplateParts parts, List<MetricView> shown, List<MetricView> known, Addressed to) {
    MetricsBlock drawing =
        new MetricsBlock(to.locale(), to.zone(), to.house().accent().toLineColor());
    return DrawnNumbers.draw(drawing, shown, known, MacroCall.in(parts));
  }
}
