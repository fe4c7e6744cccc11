package com.operanttechnologies.followup.fact;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.metrics.MetricSources;
import com.operanttechnologies.metrics.Metrics;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges facts by the rows: views of the quote, the newest reading of a metric, the clock. */
@Component
public class FactsNow {
  /** Sources do not tell when a number moves. */
  private static final Duration NUMBERS_AGAIN = Duration.ofHours(6);

  private static final String VIEWED =
      """
      select exists (
        select 1 from quote_view where quote_id = :quote and label = 'human')
      """;

  private final Tenants tenants;
  private final MetricSources sources;
  private final Metrics metrics;

  FactsNow(Tenants tenants, MetricSources sources, Metrics metrics) {
    this.tenants = tenants;
    this.sources = sources;
    this.metrics = metrics;
  }

  public Judgement judge(Fact fact, Enrollment enrollment, Schedule schedule) {
    return switch (fact) {
      case Fact.Viewed() -> viewed(enrollment.quote()) ? Judgement.YES : Judgement.NO;
      case Fact.NotViewed(var within) ->
          viewed(enrollment.quote())
              ? Judgement.NO
              : since(schedule.after(enrollment.startedAt(), within));
      case Fact.MetricBeyond(String metric, boolean above, BigDecimal value) ->
          beyond(metric, above, value)
              ? Judgement.YES
              : Judgement.unlessAt(tenants.now().plus(NUMBERS_AGAIN));
      case Fact.OnDay(var day) ->
          since(day.atTime(LocalTime.MIN).atZone(schedule.zone()).toInstant());
    };
  }

  private Judgement since(Instant at) {
    return at.isAfter(tenants.now()) ? Judgement.unlessAt(at) : Judgement.YES;
  }

  private boolean viewed(@Nullable UUID quote) {
    return quote != null && tenants.sql(VIEWED).param("quote", quote).query(Boolean.class).single();
  }

  private boolean beyond(String metric, boolean above, BigDecimal value) {
    return reading(metric)
        .filter(now -> above ? now.compareTo(value) > 0 : now.compareTo(value) < 0)
        .isPresent();
  }

  private Optional<BigDecimal> reading(String metric) {
    return sources
        .shown()
        .flatMap(source -> metrics.latest(source.id()))
        .flatMap(
            read -> read.readings().stream().filter(each -> each.key().equals(metric)).findFirst())
        .map(each -> each.value());
  }
}
