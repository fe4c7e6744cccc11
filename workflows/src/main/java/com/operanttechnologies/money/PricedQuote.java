package com.operanttechnologies.money;

import java.util.List;

/**
 * A quote with its price: lines in the order of the request, the parts, and a derivation for each
 * figure.
 *
 * <p>{@code dueFirst} is the first invoice: the one-off part, the first month, quarter and year.
 * Its net is exactly the sum of these parts. Its tax is computed per category over the whole invoice,
 * as EN 16931 asks of an invoice (BR-CO-17), and can therefore differ by some minor units from the
 * sum of their taxes, which are each rounded for an invoice of their own.
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
    PricedPart quarter,
    PricedPart year,
    PricedPart optional,
    List<Derivation> derivations) {

  public PricedQuote {
    lines = List.copyOf(lines);
    derivations = List.copyOf(derivations);
  }

  public Totals totals() {
    Sum quarterly = isQuarterly() ? quarter.sum() : null;
    return new Totals(
        dueFirst.sum(), once.sum(), month.sum(), quarterly, year.sum(), optional.sum());
  }

  /** The lines of this interval, chosen or firm. */
  public PricedPart part(Interval interval) {
    return switch (interval) {
      case ONCE -> once;
      case MONTH -> month;
      case QUARTER -> quarter;
      case YEAR -> year;
    };
  }

  private boolean isQuarterly() {
    return lines.stream().anyMatch(line -> line.line().interval() == Interval.QUARTER);
  }
}
