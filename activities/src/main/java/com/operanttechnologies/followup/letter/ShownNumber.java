package com.operanttechnologies.followup.letter;

import com.operanttechnologies.metrics.MetricFigure;
import com.operanttechnologies.metrics.MetricPoint;
import com.operanttechnologies.metrics.chart.MetricView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number as a mail has said it, kept with the mail.
 *
 * @param at when it was read
 * @param source where; absent in mails of earlier releases, as are label and words
 */
record ShownNumber(
    Instant at,
    BigDecimal value,
    @Nullable UUID source,
    @Nullable String label,
    @Nullable String written) {

  static ShownNumber of(MetricFigure figure, MetricView view) {
    return new ShownNumber(
        figure.asOf(), figure.value(), figure.source(), view.label(), view.value());
  }

  MetricPoint point() {
    return new MetricPoint(at, value);
  }
}
