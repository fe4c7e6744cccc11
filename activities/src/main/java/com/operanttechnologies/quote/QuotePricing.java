package com.operanttechnologies.quote;

import com.operanttechnologies.money.Calculator;
import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.text.TextLines;
import java.util.List;
import java.util.Set;

/** The way from a version to its price: always through the one calculator. */
public final class QuotePricing {
  private QuotePricing() {}

  /** The price with these options chosen. */
  public static PricedQuote of(QuoteVersion version, Set<String> chosen) {
    return price(
        new PriceRequest(
            version.currency(),
            version.lines().stream().map(QuotePricing::line).toList(),
            version.terms().discountPercent(),
            version.terms().discountAmount(),
            chosen));
  }

  private static PricedQuote price(PriceRequest request) {
    try {
      return Calculator.price(request);
    } catch (InvalidPrice e) {
      throw new InvalidInput(e.field(), String.valueOf(e.getMessage()));
    }
  }

  /** A problem is named by the row as it was typed, among headings and notes. */
  static PricedQuote price(PriceRequest request, QuoteInput typed) {
    try {
      return Calculator.price(request);
    } catch (InvalidPrice e) {
      String field = TextLines.typed(e.field(), typed.rows());
      throw new InvalidInput(field, String.valueOf(e.getMessage()));
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
        line.optional());
  }

  /** Ids of the optional lines. */
  public static List<String> options(QuoteVersion version) {
    return version.lines().stream().filter(Line::optional).map(Line::id).toList();
  }
}
