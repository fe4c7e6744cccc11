package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.product.Margin;
import com.operanttechnologies.quote.product.Margin.Finding;
import com.operanttechnologies.quote.product.Margin.LineMargin;
import com.operanttechnologies.quote.product.Margins;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a quote earns; for the seller's side alone. */
@Tag(name = "Quotes")
@RestController
class MarginResource {
  private final Tenants tenants;
  private final Quotes quotes;
  private final Margins margins;

  MarginResource(Tenants tenants, Quotes quotes, Margins margins) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.margins = margins;
  }

  /** Lines from the catalogue with what they earn, and what an approver should look at. */
  record MarginJson(String currency, List<LineMarginJson> lines, List<Finding> findings) {
    static MarginJson of(Margin margin) {
      IsoCurrency currency = IsoCurrency.of(margin.currency());
      return new MarginJson(
          margin.currency(),
          margin.lines().stream().map(line -> LineMarginJson.of(line, currency)).toList(),
          margin.findings());
    }
  }

  /** One line; net is after its share of the discounts on the quote. */
  record LineMarginJson(
      String line,
      int position,
      String code,
      String net,
      @Nullable String cost,
      @Nullable String margin,
      @Nullable String marginPercent,
      @Nullable String lowest) {
    static LineMarginJson of(LineMargin line, IsoCurrency currency) {
      return new LineMarginJson(
          line.line(),
          line.position(),
          line.code(),
          currency.text(line.net()),
          text(line.cost(), currency),
          text(line.margin(), currency),
          LineJson.plain(line.percent()),
          text(line.lowest(), currency));
    }

    private static @Nullable String text(@Nullable BigDecimal amount, IsoCurrency currency) {
      return amount == null ? null : currency.text(amount);
    }
  }

  @Operation(
      summary = "See what a quote earns",
      description =
          "Lines that come from the catalogue, with cost and margin as of when they were written,"
              + " and findings: below_lowest_price, below_cost. No customer ever sees this.")
  @GetMapping(QuoteAnswers.ROOT + "/{id}/margin")
  MarginJson margin(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> MarginJson.of(margins.of(quotes.here(id).current())));
  }
}
