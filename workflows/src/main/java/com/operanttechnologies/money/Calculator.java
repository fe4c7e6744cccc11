package com.operanttechnologies.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The only place where money is computed: editor, page, PDF, XML, mail and billing show what it
 * returns.
 *
 * <p>Its rules are those of an invoice by EN 16931; {@link PricingRule} lists them. Published
 * examples stand beside this class in {@code golden-vectors.json}.
 */
public final class Calculator {
  private final PriceRequest request;
  private final IsoCurrency currency;
  private final List<Derivation> derivations = new ArrayList<>();

  private Calculator(PriceRequest request, IsoCurrency currency) {
    this.request = request;
    this.currency = currency;
  }

  /**
   * Prices a quote.
   *
   * @throws InvalidPrice naming the field, when the request lies outside the limits
   */
  public static PricedQuote price(PriceRequest request) {
    IsoCurrency currency = IsoCurrency.of(request.currency());
    PriceLimits.check(request, currency);
    return new Calculator(request, currency).price();
  }

  private PricedQuote price() {
    List<PricedLine> lines = pricedLines();
    BigDecimal amount = request.discountAmount();
    PricedPart once = part("once", lines, line -> line.countedIn(Interval.ONCE), amount);
    PricedPart month = part("month", lines, line -> line.countedIn(Interval.MONTH), null);
    PricedPart quarter = quarter(lines);
    PricedPart year = part("year", lines, line -> line.countedIn(Interval.YEAR), null);
    PricedPart optional = part("optional", lines, line -> !line.counted(), null);
    PricedPart dueFirst =
        new FirstInvoice(currency, derivations).of(List.of(once, month, quarter, year));
    return new PricedQuote(
        currency, lines, dueFirst, once, month, quarter, year, optional, derivations);
  }

  /** A quote without lines by the quarter says nothing of quarters. */
  private PricedPart quarter(List<PricedLine> lines) {
    boolean quarterly =
        lines.stream().anyMatch(line -> line.line().interval() == Interval.QUARTER);
    return quarterly
        ? part("quarter", lines, line -> line.countedIn(Interval.QUARTER), null)
        : PricedPart.none(currency);
  }

  private List<PricedLine> pricedLines() {
    LinePricing pricing = new LinePricing(currency, derivations);
    List<PricedLine> lines = new ArrayList<>();
    for (PriceLine line : request.lines()) {
      boolean counted = !line.optional() || request.chosenOptions().contains(line.id());
      lines.add(new PricedLine(line, pricing.net(lines.size(), line), counted));
    }
    return lines;
  }

  private PricedPart part(
      String name,
      List<PricedLine> lines,
      Predicate<PricedLine> belongs,
      @Nullable BigDecimal amount) {
    List<PricedLine> own = lines.stream().filter(belongs).toList();
    return new PartPricing("totals." + name, currency, derivations)
        .price(own, request.discountPercent(), amount);
  }
}
