package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.billing.InvoiceLine;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.money.TaxCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An item of the first invoice as Stripe gets it: an amount, and words that say what it is for. The
 * taxes are items of their own with the amounts that the calculator has rounded: were Stripe to
 * compute them line by line, the sum would be off by cents.
 */
record StripeLine(String description, long amount, boolean tax, boolean rounding) {
  static final String ROUNDING = "Rounding";
  private static final int LONGEST = 400;

  static List<StripeLine> of(InvoiceDraft draft) {
    List<StripeLine> lines = new ArrayList<>();
    for (InvoiceLine line : draft.lines()) {
      lines.add(
          new StripeLine(words(line), StripeAmount.of(draft.currency(), line.net()), false, false));
    }
    for (TaxCategory tax : draft.taxes()) {
      if (tax.tax().signum() != 0) {
        String words =
            "%s of %s".formatted(RecurringItem.taxName(tax.rate()), tax.base().toPlainString());
        lines.add(new StripeLine(words, StripeAmount.of(draft.currency(), tax.tax()), true, false));
      }
    }
    if (draft.totals().isRounded()) {
      long coins = StripeAmount.of(draft.currency(), draft.totals().rounding());
      lines.add(new StripeLine(ROUNDING, coins, false, true));
    }
    return lines;
  }

  private static String words(InvoiceLine line) {
    String name = line.description().replaceAll("\\s+", " ").strip();
    String bounded = name.substring(0, Math.min(name.length(), LONGEST));
    if (line.discount()) {
      return bounded;
    }
    String each =
        "%s (%s × %s)"
            .formatted(
                bounded, PlainNumber.text(line.quantity()), PlainNumber.text(line.unitPrice()));
    return switch (line.interval()) {
      case ONCE -> each;
      case MONTH, QUARTER, YEAR ->
          each + ", first " + line.interval().name().toLowerCase(Locale.ROOT);
    };
  }
}
