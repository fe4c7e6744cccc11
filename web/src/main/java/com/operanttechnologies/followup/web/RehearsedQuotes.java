package com.operanttechnologies.followup.web;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.QuoteList;
import com.operanttechnologies.tenant.Tenants;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Quotes by the number that people know them under. */
@Component
class RehearsedQuotes {
  private static final int SOME = 20;

  private final Tenants tenants;
  private final QuoteList quotes;

  RehearsedQuotes(Tenants tenants, QuoteList quotes) {
    this.tenants = tenants;
    this.quotes = quotes;
  }

  /** Nothing where no number was typed; inside the tenant's transaction. */
  @Nullable UUID byNumber(@Nullable String number) {
    if (number == null || number.isBlank()) {
      return null;
    }
    String wanted = number.strip();
    return quotes
        .find(tenants.current(), new QuoteList.Filter(wanted, Set.of(), null, null, SOME))
        .quotes()
        .stream()
        .filter(quote -> quote.number().equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("quote", "There is no quote with this number"))
        .id();
  }
}
