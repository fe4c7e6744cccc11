package com.operanttechnologies.quote.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.catalog.Shelf;
import com.operanttechnologies.money.Totals;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.ContentDifference;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.change.ChangeWords;
import com.operanttechnologies.quote.choice.ChoicePrices;
import com.operanttechnologies.quote.letter.QuoteWorth;
import com.operanttechnologies.quote.product.TemplateOfQuote;
import com.operanttechnologies.quote.template.QuoteTemplate;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Bob pays in coins of five cents, and everybody sees the same. */
@WithoutProcesses
class CashRoundingTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Quotes quotes;
  @Autowired Revisions revisions;
  @Autowired Papers papers;
  @Autowired TemplateOfQuote keeping;

  private UUID tenant;

  @BeforeEach
  void acmeSells() {
    tenant = acme.sails();
  }

  private static QuoteInput rope(String step) {
    return QuoteInputs.inCoins(
        QuoteInputs.of(QuoteInputs.line("Rope", "1", "10.03"), QuoteInputs.monthly("Care", "5.03")),
        step);
  }

  private Quote drafted(QuoteInput input) {
    return quotes.draft(tenant, input, null, Actor.PRODUCT);
  }

  @Test
  void isKeptReadAndDuplicatedAndPricedTheSame() {
    Quote quote = quotes.get(tenant, drafted(rope("0.05")).id());
    Quote copy = revisions.duplicate(tenant, quote.id(), null, Actor.PRODUCT);
    Totals totals = quote.current().totals();

    assertThat(quote.current().terms().cashRounding()).isEqualByComparingTo("0.05");
    assertThat(totals.dueFirst().gross()).hasToString("18.05");
    assertThat(totals.dueFirst().rounding()).hasToString("-0.02");
    assertThat(totals.month().gross()).hasToString("6.05");
    assertThat(copy.current().totals()).isEqualTo(totals);
    assertThat(InvoiceDraft.of(QuotePricing.offered(quote.current())).totals())
        .isEqualTo(totals.dueFirst());
    assertThat(ChoicePrices.mostAtOnce(quote.current()).totals().dueFirst())
        .isEqualTo(totals.dueFirst());
  }

  @Test
  void noneAndZeroAreTheSameQuote() {
    Quote none = drafted(QuoteInputs.of(QuoteInputs.line("Rope", "1", "10.03")));
    QuoteInput zero =
        QuoteInputs.inCoins(QuoteInputs.of(QuoteInputs.line("Rope", "1", "10.03")), "0.00");
    Quote edited = quotes.edit(tenant, none.id(), zero, null, Actor.PRODUCT);

    assertThat(edited.current().terms()).isEqualTo(none.current().terms());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.03", "1", "-0.05", "1e9"})
  void whatIsNoStepOfItsCoinsIsRefusedInWords(String step) {
    InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> drafted(rope(step)));

    assertThat(refused.errors())
        .containsExactly(
            new FieldError(
                "cashRounding", "Amounts in EUR are rounded to 0.05 or 0.10, or not at all."));
  }

  @Test
  void standsOnThePaperAsALineOfItsOwn() throws IOException {
    Quote quote = drafted(rope("0.05"));

    try (PDDocument pdf = Loader.loadPDF(papers.current(tenant, quote.id()).pdf())) {
      String words = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertThat(words).contains("Rounding −€0.02", "18.05", "6.05");
      assertThat(words).contains("Each month, with a rounding of €0.01");
    }
    assertThat(papers.html(tenant, quote.id())).contains("Rounding", "−€0.02", "€18.05");
  }

  @Test
  void saysNothingOnThePaperWhereTheCoinsFit() {
    Quote quote =
        drafted(QuoteInputs.inCoins(QuoteInputs.of(QuoteInputs.line("Rope", "1", "10")), "0.05"));

    assertThat(papers.html(tenant, quote.id())).doesNotContain("ounding");
  }

  @Test
  void isToldWhenItChangesInEveryLanguage() {
    Quote before = drafted(rope("0"));
    Quote after = quotes.edit(tenant, before.id(), rope("0.10"), null, Actor.PRODUCT);
    var changes =
        ContentDifference.between(before.current().content("Q"), after.current().content("Q"));

    assertThat(ChangeWords.of(changes, Locale.ENGLISH, "EUR"))
        .contains("New: Rounding to coins of: €0.10", "Total: €18.10 instead of €18.07");
    assertThat(ChangeWords.of(changes, Locale.GERMAN, "EUR"))
        .anyMatch(sentence -> sentence.contains("Rundung auf Münzen zu"));
  }

  @Test
  void mailsSayWhatIsPaid() {
    Quote quote = drafted(rope("0.05"));

    assertThat(QuoteWorth.of(quote.current().totals(), "EUR", Locale.ENGLISH)).isEqualTo("€18.05");
  }

  @Test
  void aTemplateKeepsItForTheQuotesThatBeginWithIt() {
    Quote quote = drafted(rope("0.05"));

    QuoteTemplate kept = tenants.as(tenant, () -> keeping.keep(quote, Shelf.ada(tenant)));

    assertThat(kept.cashRounding()).isEqualByComparingTo("0.05");
    assertThat(begun(kept, null).current().terms().cashRounding()).isEqualByComparingTo("0.05");
    assertThat(begun(kept, BigDecimal.ZERO).current().terms().cashRounding()).isNull();
  }

  private Quote begun(QuoteTemplate template, BigDecimal step) {
    return drafted(
        new QuoteInput(
            null,
            QuoteInputs.bob(),
            null,
            LocalDate.now().plusDays(20),
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            "none",
            null,
            template.id(),
            null,
            null,
            null,
            step,
            null,
            null));
  }
}
