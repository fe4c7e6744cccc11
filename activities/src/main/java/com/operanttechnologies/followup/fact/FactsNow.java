package com.operanttechnologies.followup.fact;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.metrics.Compared;
import com.operanttechnologies.metrics.CustomerNumbers;
import com.operanttechnologies.metrics.MetricFigure;
import com.operanttechnologies.metrics.Wanted;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Judges facts by the rows: views of the quote, questions about it, the newest reading of a metric,
 * the clock.
 */
@Component
public class FactsNow {
  /** Sources do not tell when a number moves. */
  private static final Duration NUMBERS_AGAIN = Duration.ofHours(6);

  private static final String VIEWED =
      """
      select exists (
        select 1 from quote_view where quote_id = :quote and label = 'human')
      """;

  private static final String ASKED =
      "select exists (select 1 from question where quote_id = :quote)";

  private final Tenants tenants;
  private final CustomerNumbers numbers;

  FactsNow(Tenants tenants, CustomerNumbers numbers) {
    this.tenants = tenants;
    this.numbers = numbers;
  }

  public Judgement judge(Fact fact, Enrollment enrollment, Schedule schedule) {
    return switch (fact) {
      case Fact.Viewed() -> viewed(enrollment.quote()) ? Judgement.YES : Judgement.NO;
      case Fact.NotViewed(var within) ->
          viewed(enrollment.quote())
              ? Judgement.NO
              : since(schedule.after(enrollment.startedAt(), within));
      case Fact.QuestionAsked() -> asked(enrollment.quote()) ? Judgement.YES : Judgement.NO;
      case Fact.MetricBeyond(String metric, boolean above, BigDecimal value) ->
          beyond(enrollment.contact(), metric, above, value)
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

  private boolean asked(@Nullable UUID quote) {
    return quote != null && tenants.sql(ASKED).param("quote", quote).query(Boolean.class).single();
  }

  private boolean beyond(UUID contact, String metric, boolean above, BigDecimal value) {
    return numbers.of(contact, Wanted.metric(metric), Compared.WITH_NOTHING).stream()
        .map(MetricFigure::value)
        .findFirst()
        .filter(now -> above ? now.compareTo(value) > 0 : now.compareTo(value) < 0)
        .isPresent();
  }
}
