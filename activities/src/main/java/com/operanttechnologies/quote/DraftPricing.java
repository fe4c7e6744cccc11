package com.operanttechnologies.quote;

import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.QuoteInput.LineInput;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionContent.Terms;
import com.operanttechnologies.quote.choice.ChoiceInputCheck;
import com.operanttechnologies.quote.choice.ChoicePrices;
import com.operanttechnologies.quote.choice.ChoicePrices.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The price of what is being typed; nothing is kept. */
@Component
public class DraftPricing {

  /**
   * @throws InvalidInput naming what cannot be priced yet
   */
  public PricedQuote of(QuoteInput input) {
    String currency = input.currency() == null ? "" : input.currency().toUpperCase(Locale.ROOT);
    return QuotePricing.price(VersionDraft.request(input, currency, Set.of()));
  }

  /**
   * From the least to the most that the customer can make of it; empty where there is one price.
   *
   * @throws InvalidInput naming limits that cannot be taken, or what does not fit all of them
   */
  public Optional<Span> span(QuoteInput input) {
    List<LineInput> typed = input.lines() == null ? List.of() : input.lines();
    List<FieldError> problems = ChoiceInputCheck.of(typed);
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    PricedQuote priced = of(input);
    Terms terms = new Terms(null, null, input.discountPercent(), input.discountAmount());
    List<Line> lines = VersionDraft.lines(input, priced);
    return ChoicePrices.span(priced.currency().code(), lines, terms);
  }
}
