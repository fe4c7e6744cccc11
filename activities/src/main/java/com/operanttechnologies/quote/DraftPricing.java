package com.operanttechnologies.quote;

import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.problem.InvalidInput;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The price of what is being typed; nothing is kept. */
@Component
public class DraftPricing {

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
