package com.operanttechnologies.quote.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ada sells to a customer who reads Japanese; what is written to her she can read. */
@WithoutProcesses
class SellersLettersTest {
  private static final String PAGE = "https://acme.example/quotes/1";

  @Autowired Acme acme;
  @Autowired Quotes quotes;
  @Autowired QuoteLetters letters;
  @Autowired Tenants tenants;

  @Test
  void eachSideReadsAboutADecisionInItsOwnLanguage() {
    UUID tenant = acme.sails();
    Quote quote = quotes.draft(tenant, QuoteInputs.sails(), null, Actor.PRODUCT);
    tenants.run(tenant, () -> tenants.sql("update contact set locale = 'ja'").update());

    Letter undone = tenants.as(tenant, () -> letters.undoneForSeller(quote, "Wrong", PAGE));
    Letter told = tenants.as(tenant, () -> letters.undoneForCustomer(quote, "Wrong"));
    Letter accepted = tenants.as(tenant, () -> accepted(quote));

    assertThat(accepted.subject()).startsWith("Accepted: quote");
    assertThat(accepted.html()).contains("lang=\"en\"");
    assertThat(undone.subject()).startsWith("Acceptance undone");
    assertThat(told.subject()).startsWith("承諾の取り消し");
  }

  private Letter accepted(Quote quote) {
    Choice choice = Choice.offered(quote.current().lines());
    return letters.acceptedForSeller(quote, "Bob", quote.current().totals(), choice, PAGE);
  }
}
