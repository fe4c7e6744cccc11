package com.operanttechnologies.billing.term;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What 100 a month, taxed at 20 %, costs before a billing day: worked out apart from the product.
 */
public final class ShortDays {
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private ShortDays() {}

  /** Never the day itself, and one that every month has. */
  public static LocalDate billingDayAfter(LocalDate day) {
    LocalDate soon = day.plusDays(3);
    return soon.getDayOfMonth() <= 28 ? soon : soon.withDayOfMonth(1).plusMonths(1);
  }

  /** Days of the month that ends on the billing day. */
  public static BigDecimal share(LocalDate from, LocalDate until) {
    BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until));
    BigDecimal of = BigDecimal.valueOf(ChronoUnit.DAYS.between(until.minusMonths(1), until));
    return HUNDRED.multiply(days).divide(of, 2, RoundingMode.HALF_UP);
  }

  public static BigDecimal gross(BigDecimal net) {
    return net.add(net.movePointLeft(1).multiply(BigDecimal.TWO).setScale(2, RoundingMode.HALF_UP));
  }

  public static long cents(BigDecimal amount) {
    return amount.movePointRight(2).longValueExact();
  }

  public static long second(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }
}
