package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.metrics.Aggregation;
import com.operanttechnologies.metrics.Comparison;
import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricDefinition.Direction;
import com.operanttechnologies.metrics.MetricFormat;
import com.operanttechnologies.metrics.Reckoning;
import com.operanttechnologies.metrics.SourceInput;
import com.operanttechnologies.metrics.SourceKind;
import com.operanttechnologies.metrics.source.MetricPath;
import com.operanttechnologies.metrics.source.Places;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at the metrics of a source, each with what its kind calls a path. */
record CheckedMetrics(SourceKind kind, List<FieldError> errors) {
  private static final int MOST = 12;
  private static final Pattern STAGE_KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
  private static final Set<String> RELAY = Set.of("screens", "offline", "heartbeat_minutes");

  List<MetricDefinition> of(List<SourceInput.Metric> entered) {
    if (entered.isEmpty() || entered.size() > MOST) {
      errors.add(new FieldError("metrics", "Enter 1 to " + MOST + " metrics"));
    }
    List<MetricDefinition> metrics = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < Math.min(entered.size(), MOST); i++) {
      try {
        metrics.add(definition(entered.get(i), keys));
      } catch (IllegalArgumentException e) {
        errors.add(new FieldError("metrics[" + i + "]", String.valueOf(e.getMessage())));
      }
    }
    return metrics;
  }

  private MetricDefinition definition(SourceInput.Metric entered, Set<String> keys) {
    MetricDefinition metric =
        new MetricDefinition(
            entered.key(),
            entered.label().strip(),
            entered.unit() == null ? "" : entered.unit().strip(),
            Typed.choice(MetricFormat.class, entered.format()),
            Typed.choice(Direction.class, entered.direction()),
            new Reckoning(
                Typed.choice(Aggregation.class, entered.aggregation()),
                entered.windowDays(),
                Typed.choice(Comparison.class, entered.comparison())),
            entered.path().strip(),
            kind == SourceKind.HTTP_JSON ? Typed.blankAsNull(entered.historyPath()) : null);
    checkPath(metric);
    if (!keys.add(metric.key())) {
      throw new IllegalArgumentException("The key " + metric.key() + " is there twice");
    }
    if (metric.format() == MetricFormat.MONEY && !isCurrency(metric.unit())) {
      throw new IllegalArgumentException("The unit of money is a currency such as EUR");
    }
    return metric;
  }

  private void checkPath(MetricDefinition metric) {
    String path = metric.valuePath();
    switch (kind) {
      case HTTP_JSON -> {
        MetricPath.check(path);
        if (metric.historyPath() != null) {
          MetricPath.check(metric.historyPath());
        }
      }
      case PROMETHEUS -> Places.check(path);
      case STAGE ->
          refuseUnless(STAGE_KEY.matcher(path).matches(), "Enter a metric's key at Stage");
      case RELAY ->
          refuseUnless(RELAY.contains(path), "Enter screens, offline or heartbeat_minutes");
      case CSV_URL, CSV_FILE -> refuseUnless(path.length() <= 200, "Enter a column's name");
      case DEMO -> {}
    }
  }

  private static void refuseUnless(boolean fits, String sentence) {
    if (!fits) {
      throw new IllegalArgumentException(sentence);
    }
  }

  private static boolean isCurrency(String unit) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(unit));
  }
}
