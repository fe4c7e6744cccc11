package com.operanttechnologies.quote;

import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionContent.Terms;
import com.operanttechnologies.quote.VersionDraft.QuoteKey;
import com.operanttechnologies.quote.choice.ChoiceInputCheck;
import com.operanttechnologies.quote.choice.ChoicePrices;
import com.operanttechnologies.quote.choice.ChoicePrices.Span;
import com.operanttechnologies.quote.text.TextLines;
import com.operanttechnologies.tenant.Organisation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The price of what is being typed; nothing is kept. */
@Component
public class DraftPricing {

  /**
   * What saving this would change of what is saved.
   *
   * @throws InvalidInput naming what cannot be priced yet
   */
  public List<ContentChange> changes(Quote saved, QuoteInput typed, Organisation organisation) {
    QuoteVersion current = saved.current();
    QuoteKey key = new QuoteKey(saved.id(), current.id(), current.version(), saved.number());
    Set<String> known = current.lines().stream().map(Line::id).collect(Collectors.toSet());
    QuoteVersion draft = VersionDraft.of(typed, organisation, key, known);
    return ContentDifference.between(
        current.content(saved.number()), draft.content(saved.number()));
  }

  /**
   * @throws InvalidInput naming what cannot be priced yet
   */
  public PricedQuote of(QuoteInput input) {
    String currency = input.currency() == null ? "" : input.currency().toUpperCase(Locale.ROOT);
    return QuotePricing.price(VersionDraft.request(input, currency, Set.of()), input);
  }

  /**
   * From the least to the most that the customer can make of it; empty where there is one price.
   *
   * @throws InvalidInput naming limits that cannot be taken, or what does not fit all of them
   */
  public Optional<Span> span(QuoteInput input) {
    List<FieldError> problems = ChoiceInputCheck.of(input.rows());
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    PricedQuote priced = of(input);
    Terms terms = new Terms(null, null, input.discountPercent(), input.discountAmount());
    return ChoicePrices.span(
        priced.currency().code(),
        VersionDraft.lines(input, priced),
        TextLines.texts(input.rows()),
        terms);
  }
}
