package com.operanttechnologies.money;

import static com.operanttechnologies.money.PlainNumber.text;

import com.operanttechnologies.money.cash.CashRounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts the one-off part and the first period of each interval on one invoice, taxed as a whole. */
final class FirstInvoice {
  private static final String FIGURE = "totals";

  private final IsoCurrency currency;
  private final List<Derivation> derivations;
  private final CashRounding cash;

  FirstInvoice(IsoCurrency currency, List<Derivation> derivations, CashRounding cash) {
    this.cash = cash;
    this.currency = currency;
    this.derivations = derivations;
  }

  PricedPart of(List<PricedPart> parts) {
    Map<BigDecimal, List<BigDecimal>> terms = new TreeMap<>(Comparator.reverseOrder());
    List<Allowance> allowances = new ArrayList<>();
    BigDecimal linesNet = currency.zero();
    for (PricedPart part : parts) {
      linesNet = linesNet.add(part.linesNet());
      allowances.addAll(part.allowances());
      for (TaxCategory tax : part.taxes()) {
        terms.computeIfAbsent(tax.rate(), rate -> new ArrayList<>()).add(tax.base());
      }
    }
    Map<BigDecimal, BigDecimal> bases = new TreeMap<>(Comparator.reverseOrder());
    terms.forEach((rate, amounts) -> bases.put(rate, base(rate, amounts)));
    return new PartSum(FIGURE, currency, derivations, cash).of(linesNet, allowances, bases);
  }

  private BigDecimal base(BigDecimal rate, List<BigDecimal> amounts) {
    BigDecimal base = amounts.stream().reduce(currency.zero(), BigDecimal::add);
    String formula =
        amounts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + "));
    derivations.add(
        new Derivation(
            FIGURE + ".taxes[" + text(rate) + "].base",
            PricingRule.FIRST_INVOICE_BASE,
            List.of(formula + " = " + base),
            base));
    return base;
  }
}
