package com.operanttechnologies.quote.choice;

import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.TextLine;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionContent.Terms;
import java.util.List;
import java.util.Optional;

/** What a version can come to, by what its customer may choose. */
public final class ChoicePrices {
  private ChoicePrices() {}

  /** From the least to the most that is due first. */
  public record Span(Sum least, Sum most) {}

  /** Empty where the customer chooses at most among options. */
  public static Optional<Span> span(
      String currency, List<Line> lines, List<TextLine> texts, Terms terms) {
    if (!Extremes.isOpen(lines)) {
      return Optional.empty();
    }
    SectionDiscounts sections = SectionDiscounts.of(lines, texts);
    PricedQuote least =
        QuotePricing.of(currency, lines, texts, terms, Extremes.least(lines, sections));
    PricedQuote most =
        QuotePricing.of(currency, lines, texts, terms, Extremes.most(lines, sections));
    return Optional.of(new Span(least.dueFirst().sum(), most.dueFirst().sum()));
  }

  /**
   * The most that can be due first: with all options, the largest quantities, the dearest picks.
   */
  public static PricedQuote most(QuoteVersion version) {
    return QuotePricing.of(version, mostOf(version));
  }

  /**
   * The same if everything began at acceptance, at its highest price, and nothing were free for a
   * while.
   */
  public static PricedQuote mostAtOnce(QuoteVersion version) {
    return QuotePricing.atOnce(
        version,
        Extremes.mostEver(version.lines(), SectionDiscounts.of(version.lines(), version.texts())));
  }

  private static Choice mostOf(QuoteVersion version) {
    return Extremes.most(version.lines(), SectionDiscounts.of(version.lines(), version.texts()));
  }

  /** The least of what is paid once, which bears discounts by amount worst. */
  public static Choice leastOnceOf(QuoteVersion version) {
    return Extremes.leastOnce(
        version.lines(), SectionDiscounts.of(version.lines(), version.texts()));
  }

  /**
   * An amount off a line or off the quote has to fit the least that the customer may choose.
   *
   * @throws InvalidInput naming the discount
   */
  public static void check(QuoteVersion version) {
    if (!Extremes.isOpen(version.lines())) {
      return;
    }
    try {
      QuotePricing.of(version, leastOnceOf(version));
      QuotePricing.of(version, mostOf(version));
    } catch (InvalidInput e) {
      throw new InvalidInput(
          e.errors().stream()
              .map(error ->
                  new FieldError(
                      error.field(), error.message() + " It has to fit whatever is chosen."))
              .toList());
    }
  }
}
