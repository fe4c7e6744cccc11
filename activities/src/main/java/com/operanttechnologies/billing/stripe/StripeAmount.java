package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.BillingRefused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/**
 * Amounts in the smallest unit as Stripe counts it, which is not everywhere that of ISO 4217
 * (docs.stripe.com/currencies): what cannot be said exactly is refused, never rounded.
 */
public final class StripeAmount {
  private static final Set<String> WHOLE =
      Set.of(
          "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF",
          "XOF", "XPF");

  /** Three decimals, of which the last has to be a zero. */
  private static final Set<String> THOUSANDTHS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

  private StripeAmount() {}

  public static long of(String currency, BigDecimal amount) {
    int exact = THOUSANDTHS.contains(currency) ? 2 : decimals(currency);
    try {
      return amount
          .setScale(exact, RoundingMode.UNNECESSARY)
          .movePointRight(decimals(currency))
          .longValueExact();
    } catch (ArithmeticException inexact) {
      throw new BillingRefused(
          "Stripe cannot bill exactly %s %s.".formatted(currency, amount.toPlainString()));
    }
  }

  public static BigDecimal read(String currency, long amount) {
    return BigDecimal.valueOf(amount, decimals(currency));
  }

  private static int decimals(String currency) {
    if (WHOLE.contains(currency)) {
      return 0;
    }
    return THOUSANDTHS.contains(currency) ? 3 : 2;
  }
}
