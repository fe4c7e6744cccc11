package com.operanttechnologies.money.term;

import com.operanttechnologies.money.Derivation;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PricedLine;
import com.operanttechnologies.money.PricedPart;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.PricedQuote.Series;
import com.operanttechnologies.money.PricingRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a short first period costs: of each line its share by days, then discount and taxes.
 *
 * @param lines with what is billed of each as their net
 */
public record ShortCharge(
    Series series,
    ShortPeriod period,
    List<PricedLine> lines,
    PricedPart part,
    List<Derivation> derivations) {

  public ShortCharge {
    lines = List.copyOf(lines);
    derivations = List.copyOf(derivations);
  }

  /** Those of a quote that is accepted on this day; empty without a billing day, or on it. */
  public static List<ShortCharge> of(PricedQuote quote, LocalDate accepted) {
    return quote.series().stream()
        .flatMap(series -> of(quote.currency(), series, accepted).stream())
        .toList();
  }

  public static Optional<ShortCharge> of(IsoCurrency currency, Series series, LocalDate accepted) {
    return Optional.ofNullable(series.term().from(accepted, series.interval()).shortPeriod())
        .map(period -> charge(currency, series, period));
  }

  private static ShortCharge charge(IsoCurrency currency, Series series, ShortPeriod period) {
    String figure = "short.%s[%d]".formatted(series.interval().code(), series.number());
    List<Derivation> derivations = new ArrayList<>();
    List<PricedLine> lines = new ArrayList<>();
    for (PricedLine whole : series.phases().getFirst().lines()) {
      BigDecimal share = period.share(whole.net(), currency.decimals());
      String step =
          "%s × %d / %d days = %s".formatted(whole.net(), period.days(), period.of(), share);
      String name = figure + ".lines[" + lines.size() + "].net";
      derivations.add(new Derivation(name, PricingRule.SHORT_NET, List.of(step), share));
      lines.add(new PricedLine(whole.line(), share, whole.counted(), currency.zero(), List.of()));
    }
    PricedPart part = PricedPart.of(figure, currency, lines, series.discountPercent(), derivations);
    return new ShortCharge(series, period, lines, part, derivations);
  }
}
