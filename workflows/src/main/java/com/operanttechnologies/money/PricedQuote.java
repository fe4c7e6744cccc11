package com.operanttechnologies.money;

import java.util.List;

/**
 * A quote with its price: lines in the order of the request, the parts, and a derivation for each
 * figure.
 *
 * <p>{@code dueFirst} is the first invoice: the one-off part, the first month and the first year.
 * Its net is exactly the sum of the three. Its tax is computed per category over the whole invoice,
 * as EN 16931 asks of an invoice (BR-CO-17), and can therefore differ by some minor units from the
 * sum of the three taxes, which are each rounded for an invoice of their own.
 *
 * <p>{@code optional} holds the options that were not chosen, all intervals together, less the
 * quote's percentage: what choosing them would add before a discount amount is shared anew.
 */
public record PricedQuote(
    IsoCurrency currency,
    List<PricedLine> lines,
    PricedPart dueFirst,
    PricedPart once,
    PricedPart month,
    PricedPart year,
    PricedPart optional,
    List<Derivation> derivations) {

  public PricedQuote {
    lines = List.copyOf(lines);
    derivations = List.copyOf(derivations);
  }

  public Totals totals() {
    return new Totals(dueFirst.sum(), once.sum(), month.sum(), year.sum(), optional.sum());
  }
}
