package com.operanttechnologies.quote.web.template;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.product.TemplateOfQuote;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A quote that went well becomes one to begin with. */
@Controller
class TemplateFromQuoteController {
  private final Tenants tenants;
  private final Quotes quotes;
  private final TemplateOfQuote templates;

  TemplateFromQuoteController(Tenants tenants, Quotes quotes, TemplateOfQuote templates) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.templates = templates;
  }

  @PostMapping("/quotes/{id}/template")
  String keep(CurrentMember me, @PathVariable UUID id) {
    UUID made =
        tenants.as(
            me.tenant(),
            () -> {
              Quote quote = quotes.here(id);
              return templates.keep(quote, me).id();
            });
    return "redirect:/quote-templates/" + made + "?done=added";
  }
}
