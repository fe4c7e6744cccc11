package com.operanttechnologies.quote.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.billing.BillingEngines.Kind;
import com.operanttechnologies.billing.choice.BillingChoices;
import com.operanttechnologies.billing.choice.BillingChoices.Wish;
import com.operanttechnologies.billing.killbill.KillBillLogin;
import com.operanttechnologies.catalog.Shelf;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.Sendings;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.product.TemplateOfQuote;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A sail, and care that comes each month from the fifth on. */
@WithoutProcesses
class BillingDayTest {
  @Autowired Acme acme;
  @Autowired Quotes quotes;
  @Autowired Revisions revisions;
  @Autowired Sendings sendings;
  @Autowired TemplateOfQuote templates;
  @Autowired BillingChoices choices;
  @Autowired Tenants tenants;
  private UUID tenant;

  @BeforeEach
  void acmeSails() {
    tenant = acme.sails();
  }

  private static QuoteInput monthly() {
    return QuoteInputs.sails().with(List.of(line("Sail", "once"), line("Care", "month")));
  }

  private static LineInput line(String what, String interval) {
    return new LineInput(
        null,
        what,
        null,
        null,
        BigDecimal.ONE,
        BigDecimal.TEN,
        null,
        null,
        new BigDecimal("20"),
        interval,
        false,
        null);
  }

  private Quote drafted(QuoteInput input) {
    return quotes.draft(tenant, input, null, Actor.PRODUCT);
  }

  @Test
  void theQuotesDayHoldsForWhatComesAgain() {
    Quote made = drafted(monthly().billedOn(5));

    Quote quote = quotes.get(tenant, made.id());

    assertThat(quote.current().terms().billingDay()).isEqualTo(5);
    assertThat(quote.current().lines()).containsExactlyElementsOf(made.current().lines());
    assertThat(quote.current().lines())
        .extracting(Line::term)
        .extracting("billingDay")
        .containsExactly(null, 5);
    assertThat(quote.current().totals().dueFirst().gross()).hasToString("12.00");
  }

  @Test
  void anotherDayIsAnotherHashAndNoDayTheOneOfBefore() {
    QuoteInput plain = monthly();
    Quote quote = drafted(plain);
    String before = quote.current().hash();

    Quote anchored = edited(quote, Revisions.input(quote).billedOn(5));
    Quote again = edited(anchored, Revisions.input(anchored).billedOn(null));

    assertThat(anchored.current().hash()).isNotEqualTo(before);
    assertThat(again.current().hash()).isEqualTo(before);
  }

  private Quote edited(Quote quote, QuoteInput input) {
    return quotes.edit(tenant, quote.id(), input, null, Actor.PRODUCT);
  }

  @Test
  void copiesRevisionsAndTemplatesKeepIt() {
    Quote quote = drafted(monthly().billedOn(5));

    Quote copy = revisions.duplicate(tenant, quote.id(), null, Actor.PRODUCT);
    UUID template = tenants.as(tenant, () -> templates.keep(quote, Shelf.ada(tenant)).id());
    Quote begun = drafted(from(template));

    assertThat(copy.current().terms().billingDay()).isEqualTo(5);
    assertThat(begun.current().terms().billingDay()).isEqualTo(5);
  }

  private static QuoteInput from(UUID template) {
    return new QuoteInput(
        null,
        QuoteInputs.sails().customer(),
        null,
        QuoteInputs.sails().validUntil(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "none",
        null,
        template,
        null,
        null);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 29, 31})
  void aDayThatNotEveryMonthHasIsRefused(int day) {
    assertThatThrownBy(() -> drafted(monthly().billedOn(day)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> assertThat(refused.errors().getFirst().field()).isEqualTo("billingDay"));
  }

  @Test
  void whereKillBillBillsItIsRefusedBeforeItIsSent() {
    Quote anchored = drafted(monthly().billedOn(5));
    Quote once = drafted(QuoteInputs.sails().billedOn(5));
    tenants.run(
        tenant,
        () ->
            choices.choose(
                new Wish(
                    Kind.KILLBILL,
                    null,
                    null,
                    new KillBillLogin(
                        "https://killbill.example", "admin", "secret", "acme", "secret"),
                    14,
                    0)));

    assertThatThrownBy(() -> sendings.start(tenant, anchored.id(), Actor.PRODUCT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Kill Bill");
    assertThat(sendings.start(tenant, once.id(), Actor.PRODUCT).state().code())
        .isEqualTo("sending");
  }
}
