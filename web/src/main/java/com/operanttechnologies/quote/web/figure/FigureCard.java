package com.operanttechnologies.quote.web.figure;

import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.quote.jdbc.AcceptanceTable;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The figures of a quote on its page, with what was chosen at its acceptance. */
@Component
public class FigureCard {
  private final Tenants tenants;
  private final AcceptanceTable acceptances;
  private final ShortBills shortBills;

  FigureCard(Tenants tenants, AcceptanceTable acceptances, ShortBills shortBills) {
    this.tenants = tenants;
    this.acceptances = acceptances;
    this.shortBills = shortBills;
  }

  public void fill(Model model, UUID tenant, Quote quote) {
    Choice choice =
        tenants
            .as(tenant, () -> acceptances.of(quote.current().id()))
            .map(Acceptance::choice)
            .orElseGet(() -> Choice.offered(quote.current().lines()));
    ExplainedQuote explained = ExplainedQuote.of(quote.current(), choice);
    if (quote.state().isFinal()) {
      model.addAttribute("explained", explained);
      return;
    }
    PricedQuote priced = QuotePricing.of(quote.current(), choice);
    model.addAttribute("explained", explained.with(shortBills.figures(tenant, priced)));
    shortBills.fill(model, tenant, priced);
  }
}
