package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.InvoiceLine;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What a subscription bills each period, rounded to coins: the rounding is an item of its own or,
 * where it takes away or no more items are taken, part of the largest.
 */
final class RoundedItems {
  private RoundedItems() {}

  static List<RecurringItem> of(String currency, List<InvoiceLine> lines, BigDecimal rounding) {
    List<RecurringItem> items = RecurringItem.of(currency, lines);
    long coins = StripeAmount.of(currency, rounding);
    if (coins > 0 && items.size() < RecurringItem.MOST) {
      items.add(new RecurringItem(StripeLine.ROUNDING, coins));
    } else if (coins != 0) {
      RecurringItem largest = Collections.max(items, Comparator.comparing(RecurringItem::amount));
      items.set(items.indexOf(largest), rounded(largest, coins, rounding));
    }
    return items;
  }

  private static RecurringItem rounded(RecurringItem item, long coins, BigDecimal rounding) {
    long amount = item.amount() + coins;
    if (amount < 0) {
      throw new BillingRefused("Stripe cannot bill a subscription of less than nothing.");
    }
    String words = ", rounding " + rounding.toPlainString();
    int room = RecurringItem.LONGEST - words.length();
    String name = item.name().substring(0, Math.min(item.name().length(), room));
    return new RecurringItem(name + words, amount);
  }
}
