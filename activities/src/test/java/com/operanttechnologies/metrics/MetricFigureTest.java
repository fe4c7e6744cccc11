package com.operanttechnologies.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.metrics.MetricDefinition.Direction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Must: metrics with comparison (last period, start of quote, previous mail) and aggregation. */
class MetricFigureTest {
  private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");
  private static final UUID SOURCE = UUID.randomUUID();

  @ParameterizedTest
  @CsvSource({"LAST,7", "SUM,28", "MEAN,4", "MAX,7", "MIN,1"})
  void theNumbersOfTheWindowBecomeOne(Aggregation aggregation, String value) {
    MetricFigure figure =
        figure(reckoning(aggregation, 7, Comparison.NONE), days(1, 7), Compared.WITH_NOTHING);

    assertThat(figure.value()).isEqualByComparingTo(value);
    assertThat(figure.points()).hasSize(7);
    assertThat(figure.earlier()).isNull();
  }

  @Test
  void aSumIsComparedWithTheSumOfTheWindowBefore() {
    MetricFigure figure =
        figure(
            reckoning(Aggregation.SUM, 3, Comparison.LAST_PERIOD),
            days(1, 9),
            Compared.WITH_NOTHING);

    assertThat(figure.value()).isEqualByComparingTo("24");
    assertThat(figure.earlier()).isEqualTo(new MetricPoint(daysAgo(3), new BigDecimal("15")));
    assertThat(figure.points()).hasSize(3);
  }

  @Test
  void aSumHasNoPeriodBeforeWhereNothingWasKnown() {
    MetricFigure figure =
        figure(
            reckoning(Aggregation.SUM, 30, Comparison.LAST_PERIOD),
            days(1, 9),
            Compared.WITH_NOTHING);

    assertThat(figure.earlier()).isNull();
  }

  @Test
  void theQuotesStartIsTheDayThatCounts() {
    MetricFigure figure =
        figure(
            reckoning(Aggregation.LAST, 30, Comparison.QUOTE_START),
            days(1, 9),
            new Compared(daysAgo(4).plusSeconds(60), Map.of()));

    assertThat(earlier(figure)).isEqualByComparingTo("5");
  }

  @Test
  void theMailBeforeIsComparedWithWhatItSaid() {
    MetricPoint said = new MetricPoint(daysAgo(2), new BigDecimal("3"));
    Reckoning reckoning = reckoning(Aggregation.LAST, 30, Comparison.PREVIOUS_MAIL);

    MetricFigure second =
        figure(reckoning, days(1, 9), new Compared(daysAgo(8), Map.of("screens", said)));
    MetricFigure first = figure(reckoning, days(1, 9), Compared.WITH_NOTHING);

    assertThat(second.earlier()).isEqualTo(said);
    assertThat(earlier(first)).as("the oldest of the period").isEqualByComparingTo("1");
  }

  @Test
  void withoutAHistoryWhatWasKeptGoesOn() {
    MetricReading now = new MetricReading("screens", new BigDecimal("9"), List.of(), NOW);
    List<MetricPoint> kept = List.of(point(2, 7), point(10, 4), point(1, 8));

    MetricFigure figure =
        MetricFigure.of(
            SOURCE,
            metric(reckoning(Aggregation.LAST, 7, Comparison.LAST_PERIOD)),
            now,
            kept,
            Compared.WITH_NOTHING);

    assertThat(figure.points())
        .extracting(MetricPoint::value)
        .containsExactly(new BigDecimal("7"), new BigDecimal("8"), new BigDecimal("9"));
    assertThat(earlier(figure)).isEqualByComparingTo("4");
  }

  private static @Nullable BigDecimal earlier(MetricFigure figure) {
    return figure.earlier() == null ? null : figure.earlier().value();
  }

  private static MetricFigure figure(Reckoning reckoning, MetricReading now, Compared compared) {
    return MetricFigure.of(SOURCE, metric(reckoning), now, List.of(), compared);
  }

  private static Reckoning reckoning(Aggregation aggregation, int days, Comparison comparison) {
    return new Reckoning(aggregation, days, comparison);
  }

  /** One number a day from the first to the last, which is today's. */
  private static MetricReading days(int first, int last) {
    List<MetricPoint> history =
        IntStream.rangeClosed(first, last).mapToObj(n -> point(last - n, n)).toList();
    return new MetricReading("screens", BigDecimal.valueOf(last), history, NOW);
  }

  private static MetricPoint point(int daysAgo, int value) {
    return new MetricPoint(daysAgo(daysAgo), BigDecimal.valueOf(value));
  }

  private static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private static MetricDefinition metric(Reckoning reckoning) {
    return new MetricDefinition(
        "screens",
        "Screens",
        "",
        MetricFormat.WHOLE,
        Direction.UP_IS_GOOD,
        reckoning,
        "$.screens",
        null);
  }
}
