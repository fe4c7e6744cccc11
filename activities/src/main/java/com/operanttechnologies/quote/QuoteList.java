package com.operanttechnologies.quote;

import com.operanttechnologies.money.Totals;
import com.operanttechnologies.quote.jdbc.QuoteSearch;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Quotes found by words, state and owner, newest first. */
@Component
public class QuoteList {
  private final Tenants tenants;
  private final QuoteSearch search;

  QuoteList(Tenants tenants, QuoteSearch search) {
    this.tenants = tenants;
    this.search = search;
  }

  /** One page; the cursor of the next one is {@code next}, absent on the last. */
  public Page find(UUID tenant, Filter filter) {
    return tenants.as(tenant, () -> search.find(filter));
  }

  /**
   * What to look for.
   *
   * @param text in number, title, customer's name, company or email
   * @param states codes; empty: all but discarded
   * @param cursor of the page before; absent: the first page
   * @param most rows of a page, 1 to 200
   */
  public record Filter(
      @Nullable String text,
      Set<String> states,
      @Nullable UUID owner,
      @Nullable String cursor,
      int most) {
    public Filter {
      states = Set.copyOf(states);
      most = Math.clamp(most, 1, 200);
    }
  }

  /** Some rows and where the next ones begin. */
  public record Page(List<Summary> quotes, @Nullable String next) {
    public Page {
      quotes = List.copyOf(quotes);
    }
  }

  /** A quote in a list. */
  public record Summary(
      UUID id,
      String number,
      int version,
      String state,
      @Nullable String title,
      String customerName,
      @Nullable String company,
      String customerEmail,
      String currency,
      Totals totals,
      LocalDate validUntil,
      @Nullable UUID owner,
      Instant createdAt,
      Instant stateAt,
      @Nullable Instant sentAt,
      @Nullable Instant expiresAt,
      boolean viewed) {}
}
