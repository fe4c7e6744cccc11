package com.operanttechnologies.metrics.chart;

import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricDefinition.Direction;
import com.operanttechnologies.metrics.MetricFormat;
import com.operanttechnologies.metrics.MetricPoint;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Locale;

/**
 * How a number moved since it was last shown: amount with its sign (percentage points where the
 * number is a percentage itself), percent with its sign (empty where it would mislead), and whether
 * that is good news.
 */
public record MetricChange(
    String amount, boolean inPoints, String percent, Trend trend, Tone tone, Instant since) {
  private static final String MINUS = "\u2212";

  /** Which way a number moved. */
  public enum Trend {
    UP,
    DOWN,
    FLAT
  }

  /** Whether a movement is good news. */
  public enum Tone {
    GOOD,
    BAD,
    NEUTRAL
  }

  /** The change from an earlier number to the current one. */
  public static MetricChange between(
      MetricPoint earlier, BigDecimal current, MetricDefinition metric, Locale locale) {
    var difference = current.subtract(earlier.value());
    var trend = trend(difference);
    return new MetricChange(
        sign(trend) + amount(difference.abs(), metric, locale),
        metric.format() == MetricFormat.PERCENT,
        percent(earlier.value(), difference, metric, locale),
        trend,
        tone(trend, metric.direction()),
        earlier.at());
  }

  private static String amount(BigDecimal size, MetricDefinition metric, Locale locale) {
    return metric.format() == MetricFormat.PERCENT
        ? MetricFormat.DECIMAL.format(size, "", locale)
        : metric.format().format(size, metric.unit(), locale);
  }

  private static Trend trend(BigDecimal difference) {
    return switch (difference.signum()) {
      case 1 -> Trend.UP;
      case -1 -> Trend.DOWN;
      default -> Trend.FLAT;
    };
  }

  private static Tone tone(Trend trend, Direction direction) {
    if (trend == Trend.FLAT || direction == Direction.NEUTRAL) {
      return Tone.NEUTRAL;
    }
    return (trend == Trend.UP) == (direction == Direction.UP_IS_GOOD) ? Tone.GOOD : Tone.BAD;
  }

  /** Percent of a percentage reads as something else than it is, and of zero it is nothing. */
  private static String percent(
      BigDecimal earlier, BigDecimal difference, MetricDefinition metric, Locale locale) {
    if (earlier.signum() == 0
        || difference.signum() == 0
        || metric.format() == MetricFormat.PERCENT) {
      return "";
    }
    var format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(1);
    format.setRoundingMode(RoundingMode.HALF_UP);
    var share = difference.abs().divide(earlier.abs(), MathContext.DECIMAL64);
    return sign(trend(difference)) + format.format(share);
  }

  private static String sign(Trend trend) {
    return switch (trend) {
      case UP -> "+";
      case DOWN -> MINUS;
      case FLAT -> "";
    };
  }
}
