package com.operanttechnologies.payment;

import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.cash.CashRounding;
import com.operanttechnologies.problem.InvalidInput;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What has to be paid on acceptance.
 *
 * @param percent of the first invoice's total, for a deposit only
 */
public record PaymentTerm(Kind kind, @Nullable BigDecimal percent) {
  public static final PaymentTerm NONE = new PaymentTerm(Kind.NONE, null);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Nothing, a part of the first invoice, or all of it. */
  public enum Kind {
    NONE,
    DEPOSIT,
    FULL;

    /** The name in tables and in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * @throws InvalidInput if there is no such kind, or the percentage does not fit it
   */
  public static PaymentTerm of(@Nullable String kind, @Nullable BigDecimal percent) {
    return of("", kind, percent);
  }

  /** The same where its fields have names that begin with this. */
  static PaymentTerm of(String prefix, @Nullable String kind, @Nullable BigDecimal percent) {
    if (kind == null || !kind.matches("none|deposit|full")) {
      throw new InvalidInput(prefix + "kind", "Choose none, deposit or full.");
    }
    Kind chosen = Kind.ofCode(kind);
    if (chosen != Kind.DEPOSIT) {
      return new PaymentTerm(chosen, null);
    }
    if (percent == null || percent.signum() <= 0 || percent.compareTo(HUNDRED) >= 0) {
      throw new InvalidInput(
          prefix + "percent", "A deposit is more than 0 and less than 100 percent.");
    }
    if (percent.stripTrailingZeros().scale() > 2) {
      throw new InvalidInput(prefix + "percent", "Two decimals at most.");
    }
    return new PaymentTerm(chosen, percent);
  }

  /** The same, however the percentage is written. */
  boolean isAs(PaymentTerm other) {
    return kind == other.kind
        && (percent == null
            ? other.percent == null
            : other.percent != null && percent.compareTo(other.percent) == 0);
  }

  /** Splits this total, both parts to be paid in the same coins. */
  public PaymentSplit split(BigDecimal gross, CashRounding cash) {
    BigDecimal onAcceptance = of(gross, cash);
    return new PaymentSplit(onAcceptance, gross.subtract(onAcceptance));
  }

  /**
   * What is due of this total, rounded half up to the minor unit or to the coins that the total is
   * rounded to: so what is left of it can be paid in them too.
   */
  public BigDecimal of(BigDecimal gross, CashRounding cash) {
    IsoCurrency unit = cash.currency();
    return switch (kind) {
      case NONE -> unit.zero();
      case DEPOSIT -> percent == null ? unit.zero() : cash.paid(unit.percentOf(gross, percent));
      case FULL -> unit.round(gross);
    };
  }
}
