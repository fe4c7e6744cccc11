package com.operanttechnologies.followup.letter;

import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.template.MacroCall;
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
  Optional<Numbers> of(SequenceStep step, @Nullable UUID enrollment, UUID contact, Addressed to) {
    Wanted wanted = NumbersOfStep.wanted(step);
    if (wanted.isNothing()) {
      return Optional.of(Numbers.NONE);
    }
    Instant now = tenants.now();
    List<MetricFigure> fresh =
        numbers.of(contact, wanted, compared(enrollment)).stream()
            .filter(figure -> !numbers.isStale(contact, Wanted.metric(figure.metric().key()), now))
            .toList();
    boolean lacking = fresh.isEmpty() || !keys(fresh).containsAll(wanted.keys());
    boolean held =
        step.metrics() == MetricsUse.HOLD && (lacking || numbers.isStale(contact, wanted, now));
    return held ? Optional.empty() : Optional.of(written(step, wanted, fresh, to));
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
      SequenceStep step, Wanted wanted, List<MetricFigure> figures, Addressed to) {
    Optional<UUID> first = wanted.shown() ? sources.shown().map(Source::id) : Optional.empty();
    Map<String, MetricView> known = new LinkedHashMap<>();
    Map<String, ShownNumber> shown = new LinkedHashMap<>();
    for (MetricFigure figure : figures) {
      MetricView view = MetricView.of(figure, to.locale());
      known.put(view.key(), view);
      shown.put(view.key(), ShownNumber.of(figure, view));
    }
    List<MetricView> all =
        figures.stream()
            .filter(figure -> first.filter(figure.source()::equals).isPresent())
            .map(figure -> known.get(figure.metric().key()))
            .toList();
    MetricsBlock drawing =
        new MetricsBlock(to.locale(), to.zone(), to.house().accent().toLineColor());
    return new Numbers(
        all, DrawnNumbers.draw(drawing, all, known, MacroCall.in(step.parts())), shown);
  }
}
