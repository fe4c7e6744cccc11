package com.operanttechnologies.quote;

import com.operanttechnologies.money.Calculator;
import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.VersionContent.Line;
import java.util.List;
import java.util.Set;

/** The way from a version to its price: always through the one calculator. */
public final class QuotePricing {
  private QuotePricing() {}

  /** The price with these options chosen. */
  public static PricedQuote of(QuoteVersion version, Set<String> chosen) {
    return price(request(version, chosen));
  }

  /** The same if everything began at acceptance and nothing were free for a while. */
  public static PricedQuote atOnce(QuoteVersion version, Set<String> chosen) {
    return price(request(version, chosen).beginningAtOnce());
  }

  private static PriceRequest request(QuoteVersion version, Set<String> chosen) {
    return new PriceRequest(
        version.currency(),
        version.lines().stream().map(QuotePricing::line).toList(),
        version.terms().discountPercent(),
        version.terms().discountAmount(),
        chosen);
  }

  static PricedQuote price(PriceRequest request) {
    try {
      return Calculator.price(request);
    } catch (InvalidPrice e) {
      throw new InvalidInput(e.field(), String.valueOf(e.getMessage()));
    }
  }

  private static PriceLine line(Line line) {
    return new PriceLine(
        line.id(),
        line.description(),
        line.quantity(),
        line.unitPrice(),
        line.discountPercent(),
        line.discountAmount(),
        line.taxPercent(),
        line.interval(),
        line.optional(),
        line.term());
  }

  /** Ids of the optional lines. */
  public static List<String> options(QuoteVersion version) {
    return version.lines().stream().filter(Line::optional).map(Line::id).toList();
  }
}
