package com.operanttechnologies.metrics;

import com.operanttechnologies.metrics.MetricDefinition.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The built-in source of a rehearsal: numbers of a fleet of screens, the same ones whenever the
 * same tenant asks for the same day, so that today's value is tomorrow's history.
 */
public final class DemoMetrics {
  private static final int DAYS = 30;
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  private DemoMetrics() {}

  /** What the built-in source knows. */
  public static List<MetricDefinition> definitions() {
    return List.of(
        new MetricDefinition(
            "screens",
            "Screens online",
            "",
            MetricFormat.WHOLE,
            Direction.UP_IS_GOOD,
            "$.screens.value",
            "$.screens.history"),
        new MetricDefinition(
            "impressions",
            "Impressions a day",
            "",
            MetricFormat.WHOLE,
            Direction.UP_IS_GOOD,
            "$.impressions.value",
            "$.impressions.history"),
        new MetricDefinition(
            "uptime",
            "Uptime",
            "",
            MetricFormat.PERCENT,
            Direction.UP_IS_GOOD,
            "$.uptime.value",
            "$.uptime.history"),
        new MetricDefinition(
            "load_time",
            "Time to first picture",
            "s",
            MetricFormat.DECIMAL,
            Direction.DOWN_IS_GOOD,
            "$.load_time.value",
            "$.load_time.history"));
  }

  /** All metrics with thirty days of history, as of this instant. */
  public static List<MetricReading> read(UUID tenant, Instant now) {
    return definitions().stream().map(metric -> reading(metric.key(), tenant, now)).toList();
  }

  private static MetricReading reading(String key, UUID tenant, Instant now) {
    var today = now.atZone(ZoneOffset.UTC).toLocalDate();
    var history =
        IntStream.rangeClosed(1 - DAYS, 0)
            .mapToObj(today::plusDays)
            .map(day -> new MetricPoint(midnight(day), value(key, tenant, day)))
            .toList();
    return new MetricReading(key, value(key, tenant, today), history, now);
  }

  private static BigDecimal value(String key, UUID tenant, LocalDate day) {
    var age = day.toEpochDay() - FIRST_DAY.toEpochDay();
    var noise = noise(key, tenant, day);
    var size = 1 + noise("size", tenant, FIRST_DAY) * 0.3;
    var weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    return switch (key) {
      case "screens" -> rounded(size * (38 + Math.floorMod(age, 400) * 0.24) + noise * 1.7, 0);
      case "impressions" ->
          rounded(
              size * (11_800 + Math.floorMod(age, 400) * 21) * (weekend ? 0.71 : 1) + noise * 900,
              0);
      case "uptime" -> rounded(Math.min(100, 99.91 + noise * 0.07), 2);
      default -> rounded(2.4 - Math.floorMod(age, 400) * 0.0036 + noise * 0.07, 2);
    };
  }

  /** Between -1 and 1. */
  private static double noise(String key, UUID tenant, LocalDate day) {
    var seed =
        tenant.getMostSignificantBits() * 31 + tenant.getLeastSignificantBits()
            ^ key.hashCode() * 0x9E37_79B9_7F4A_7C15L
            ^ day.toEpochDay() * 0xC2B2_AE3D_27D4_EB4FL;
    return new SplittableRandom(seed).nextDouble(-1, 1);
  }

  private static BigDecimal rounded(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
