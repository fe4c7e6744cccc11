package com.operanttechnologies.metrics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the numbers of a window become the one that is shown. */
public enum Aggregation {
  LAST,
  SUM,
  MEAN,
  MAX,
  MIN;

  private static final int DIGITS = 6;

  /** The name in tables and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for no numbers; they come oldest first. */
  Optional<BigDecimal> of(List<BigDecimal> values) {
    return switch (this) {
      case LAST -> values.stream().reduce((_, later) -> later);
      case SUM -> values.stream().reduce(BigDecimal::add);
      case MEAN -> SUM.of(values).map(sum -> mean(sum, values.size()));
      case MAX -> values.stream().max(BigDecimal::compareTo);
      case MIN -> values.stream().min(BigDecimal::compareTo);
    };
  }

  private static BigDecimal mean(BigDecimal sum, int count) {
    BigDecimal mean = sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
    return mean.scale() > DIGITS ? mean.setScale(DIGITS, RoundingMode.HALF_UP) : mean;
  }
}
