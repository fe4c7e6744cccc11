package com.operanttechnologies.billing.jdbc;

import com.operanttechnologies.billing.InvoiceLine;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.TaxCategory;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the lines of an invoice come to. The engine adds up for itself what it was told to bill, so
 * that the comparison with what was accepted proves something.
 */
record InvoiceTotals(List<TaxCategory> taxes, Sum sum) {

  /** The rounding to coins is a line of its own that is not taxed. */
  static InvoiceTotals of(String code, List<InvoiceLine> lines, BigDecimal rounding) {
    IsoCurrency currency = IsoCurrency.of(code);
    Map<BigDecimal, BigDecimal> bases = new TreeMap<>(Comparator.reverseOrder());
    lines.forEach(
        line -> bases.merge(PlainNumber.of(line.taxPercent()), line.net(), BigDecimal::add));
    List<TaxCategory> taxes =
        bases.entrySet().stream()
            .map(base -> taxed(base.getKey(), base.getValue(), currency))
            .toList();
    BigDecimal net = taxes.stream().map(TaxCategory::base).reduce(currency.zero(), BigDecimal::add);
    BigDecimal tax = taxes.stream().map(TaxCategory::tax).reduce(currency.zero(), BigDecimal::add);
    return new InvoiceTotals(taxes, new Sum(net, tax, net.add(tax).add(rounding)));
  }

  private static TaxCategory taxed(BigDecimal rate, BigDecimal base, IsoCurrency currency) {
    return new TaxCategory(rate, base, currency.percentOf(base, rate));
  }
}
