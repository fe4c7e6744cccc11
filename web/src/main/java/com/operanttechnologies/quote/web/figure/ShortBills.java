package com.operanttechnologies.quote.web.figure;

import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.term.ShortCharge;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is billed before the billing day if a quote is accepted today, by the code that bills. */
@Component
public class ShortBills {
  private final Tenants tenants;
  private final Organisations organisations;

  ShortBills(Tenants tenants, Organisations organisations) {
    this.tenants = tenants;
    this.organisations = organisations;
  }

  public void fill(Model model, UUID tenant, PricedQuote priced) {
    model.addAttribute("shortOnes", InvoiceDraft.shortOnes(priced, today(tenant)));
  }

  /** With how they come about. */
  public List<Figure> figures(UUID tenant, PricedQuote priced) {
    return ShortCharge.of(priced, today(tenant)).stream().map(ShortFigures::of).toList();
  }

  private LocalDate today(UUID tenant) {
    return tenants.as(
        tenant, () -> tenants.now().atZone(organisations.current().zone()).toLocalDate());
  }
}
