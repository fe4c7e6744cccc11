package com.operanttechnologies.quote;

import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionDraft.QuoteKey;
import com.operanttechnologies.tenant.Organisation;
import java.util.List;
import java.util.Locale;
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
    List<PriceLine> lines = VersionDraft.priceLines(input, Set.of());
    String currency = input.currency() == null ? "" : input.currency().toUpperCase(Locale.ROOT);
    return QuotePricing.price(
        new PriceRequest(
            currency, lines, input.discountPercent(), input.discountAmount(), Set.of()),
        input);
  }
}
