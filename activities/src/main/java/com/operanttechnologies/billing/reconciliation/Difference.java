package com.operanttechnologies.billing.reconciliation;

import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.billing.InvoiceLine;
import com.operanttechnologies.billing.QuoteBilling.Invoice;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.money.TaxCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which lines, taxes and sums of an invoice are not those that were accepted. */
final class Difference {
  private final IsoCurrency currency;
  private final List<String> sentences = new ArrayList<>();

  private Difference(IsoCurrency currency) {
    this.currency = currency;
  }

  static List<String> between(InvoiceDraft accepted, Invoice billed) {
    if (!accepted.currency().equals(billed.currency())) {
      return List.of(
          "Billed in %s, accepted in %s.".formatted(billed.currency(), accepted.currency()));
    }
    Difference difference = new Difference(IsoCurrency.of(accepted.currency()));
    difference.compare(lines(accepted.lines()), lines(billed.lines()));
    difference.compare(taxes(accepted.taxes()), taxes(billed.taxes()));
    difference.compare("Net", accepted.totals().net(), billed.totals().net());
    difference.compare("Tax", accepted.totals().tax(), billed.totals().tax());
    difference.compare("Rounding", accepted.totals().rounding(), billed.totals().rounding());
    difference.compare("Gross", accepted.totals().gross(), billed.totals().gross());
    return difference.sentences;
  }

  private static Map<String, BigDecimal> lines(List<InvoiceLine> lines) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    lines.forEach(line ->
        amounts.merge(
            "%s (%s)".formatted(line.description(), line.interval().code()),
            line.net(),
            BigDecimal::add));
    return amounts;
  }

  private static Map<String, BigDecimal> taxes(List<TaxCategory> taxes) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    taxes.forEach(tax ->
        amounts.merge("Tax " + PlainNumber.text(tax.rate()) + " %", tax.tax(), BigDecimal::add));
    return amounts;
  }

  private void compare(Map<String, BigDecimal> accepted, Map<String, BigDecimal> billed) {
    Set<String> names = new LinkedHashSet<>(accepted.keySet());
    names.addAll(billed.keySet());
    for (String name : names) {
      compare(
          name,
          accepted.getOrDefault(name, BigDecimal.ZERO),
          billed.getOrDefault(name, BigDecimal.ZERO));
    }
  }

  private void compare(String name, BigDecimal accepted, BigDecimal billed) {
    if (accepted.compareTo(billed) != 0) {
      sentences.add(
          "%s: accepted %s, billed %s, difference %s."
              .formatted(
                  name,
                  currency.text(accepted),
                  currency.text(billed),
                  currency.text(billed.subtract(accepted))));
    }
  }
}
