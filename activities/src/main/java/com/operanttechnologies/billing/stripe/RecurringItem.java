package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.InvoiceLine;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one item of a subscription bills each period: the lines of one tax rate with their
 * discounts, or the tax of that rate as the calculator rounds it. Stripe takes twenty items a
 * subscription and no negative ones, so lines and discounts of a rate go together.
 */
record RecurringItem(String name, long amount) {
  static final int LONGEST = 250;
  private static final int MOST = 20;

  static List<RecurringItem> of(String currency, List<InvoiceLine> lines) {
    Map<BigDecimal, List<InvoiceLine>> byRate = new TreeMap<>(Comparator.reverseOrder());
    for (InvoiceLine line : lines) {
      byRate.computeIfAbsent(PlainNumber.of(line.taxPercent()), _ -> new ArrayList<>()).add(line);
    }
    List<RecurringItem> items = new ArrayList<>();
    byRate.forEach((rate, same) -> addRate(items, currency, rate, same));
    if (items.size() > MOST) {
      throw new BillingRefused("Stripe takes no more than ten tax rates a subscription.");
    }
    return items;
  }

  private static void addRate(
      List<RecurringItem> items, String currency, BigDecimal rate, List<InvoiceLine> lines) {
    BigDecimal base = lines.stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (base.signum() < 0) {
      throw new BillingRefused("Stripe cannot bill a subscription of less than nothing.");
    }
    items.add(new RecurringItem(names(lines), StripeAmount.of(currency, base)));
    BigDecimal tax = IsoCurrency.of(currency).percentOf(base, rate);
    if (tax.signum() > 0) {
      items.add(new RecurringItem(taxName(rate), StripeAmount.of(currency, tax)));
    }
  }

  static String taxName(BigDecimal rate) {
    return "Tax " + PlainNumber.text(rate) + " %";
  }

  private static String names(List<InvoiceLine> lines) {
    String names = lines.stream().map(InvoiceLine::description).collect(Collectors.joining(", "));
    return names.substring(0, Math.min(names.length(), LONGEST));
  }
}
