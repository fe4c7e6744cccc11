package com.operanttechnologies.quote;

import com.operanttechnologies.money.Calculator;
import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionContent.Terms;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.quote.choice.SectionDiscounts;
import com.operanttechnologies.quote.text.TextLines;
import java.util.List;

/** The way from a version to its price: always through the one calculator. */
public final class QuotePricing {
  private QuotePricing() {}

  /**
   * The price of what was chosen.
   *
   * @throws InvalidInput if the choice takes what is no optional line
   */
  public static PricedQuote of(QuoteVersion version, Choice choice) {
    return price(
        request(version.currency(), version.lines(), version.texts(), version.terms(), choice));
  }

  /** The same if everything began at acceptance, at its highest price, and nothing were free. */
  public static PricedQuote atOnce(QuoteVersion version, Choice choice) {
    return price(
        request(version.currency(), version.lines(), version.texts(), version.terms(), choice)
            .beginningAtOnce());
  }

  /** The same of these lines, before they are a version's. */
  public static PricedQuote of(
      String currency, List<Line> lines, List<TextLine> texts, Terms terms, Choice choice) {
    return price(request(currency, lines, texts, terms, choice));
  }

  private static PriceRequest request(
      String currency, List<Line> lines, List<TextLine> texts, Terms terms, Choice choice) {
    return new PriceRequest(
        currency,
        lines.stream().map(line -> line(line, choice)).toList(),
        terms.discountPercent(),
        terms.discountAmount(),
        choice.lines(),
        SectionDiscounts.priced(lines.size(), texts),
        terms.cashRounding());
  }

  /** The price as the seller offers it: without options, with what is chosen beforehand. */
  public static PricedQuote offered(QuoteVersion version) {
    return of(version, Choice.offered(version.lines()));
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

  private static PriceLine line(Line line, Choice choice) {
    return new PriceLine(
        line.id(),
        line.description(),
        choice.quantity(line),
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
