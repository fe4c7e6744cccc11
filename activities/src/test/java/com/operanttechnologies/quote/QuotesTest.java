package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class QuotesTest {
  @Autowired Quotes quotes;
  @Autowired Bargain bargain;
  @Autowired Acme acme;
  @Autowired Tenants tenants;

  private Quote draft(UUID tenant) {
    return quotes.draft(tenant, QuoteInputs.sails(), null, Actor.PRODUCT);
  }

  private static int ordinal(Quote quote) {
    return Integer.parseInt(quote.number().substring("Q-2026-".length()));
  }

  @Test
  void numbersAnOrganisationsQuotesFromOne() {
    UUID tenant = acme.sails();

    assertThat(List.of(ordinal(draft(tenant)), ordinal(draft(tenant)))).containsExactly(1, 2);
  }

  @Test
  void leavesNoGapAfterADraftThatWasRolledBack() {
    UUID tenant = acme.sails();
    assertThatThrownBy(() ->
            tenants.run(
                tenant,
                () -> {
                  draft(tenant);
                  throw new IllegalStateException("Ada pulled the plug");
                }))
        .hasMessage("Ada pulled the plug");

    assertThat(ordinal(draft(tenant))).isEqualTo(1);
  }

  @Test
  void leavesNoGapAndNoTwinAmongEightDraftsAtOnce() throws Exception {
    UUID tenant = acme.sails();
    List<Callable<Quote>> drafts = new ArrayList<>();
    IntStream.range(0, 8).forEach(_ -> drafts.add(() -> draft(tenant)));

    List<Integer> numbers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Quote> quote : threads.invokeAll(drafts)) {
        numbers.add(ordinal(quote.get()));
      }
    }

    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 8).boxed().collect(Collectors.toList()));
  }

  @Test
  void spendsNoNumberOnWhatCannotBeTaken() {
    UUID tenant = acme.sails();
    assertThatThrownBy(() -> quotes.draft(tenant, QuoteInputs.in("EURO"), null, Actor.PRODUCT))
        .isInstanceOf(InvalidInput.class);

    assertThat(ordinal(draft(tenant))).isEqualTo(1);
  }

  @Test
  void keepsOneContactForOneAddress() {
    UUID tenant = acme.sails();

    assertThat(draft(tenant).contact()).isEqualTo(draft(tenant).contact());
  }

  @ParameterizedTest
  @CsvSource({
    "1, -1, lines[0].unitPrice",
    "1, 1e12, lines[0].unitPrice",
    "1, 1e1000000, lines[0].unitPrice",
    "1, 0.0000001, lines[0].unitPrice",
    "0, 1, lines[0].quantity",
    "-3, 1, lines[0].quantity",
    "1e9, 1, lines[0].quantity"
  })
  void refusesNumbersThatNobodyCanPay(String quantity, String price, String field) {
    UUID tenant = acme.sails();
    QuoteInput input = QuoteInputs.of(QuoteInputs.line("Sail", quantity, price));

    assertThatThrownBy(() -> quotes.draft(tenant, input, null, Actor.PRODUCT))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.byField()).containsOnlyKeys(field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XYZ", "EURO", "€", "12"})
  void refusesCurrenciesThatDoNotExist(String currency) {
    UUID tenant = acme.sails();

    assertThatThrownBy(() -> quotes.draft(tenant, QuoteInputs.in(currency), null, Actor.PRODUCT))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.byField()).containsOnlyKeys("currency"));
  }

  @Test
  void keepsTheHashOfADraftThatIsSavedUnchanged() {
    Offer offer = bargain.drafted();
    Quote before = bargain.quote(offer);

    Quote after =
        quotes.edit(offer.tenant(), offer.quote(), Revisions.input(before), 0, Actor.PRODUCT);

    assertThat(after.current().hash()).isEqualTo(before.current().hash());
  }

  @Test
  void changesTheHashWithAnyLine() {
    Offer offer = bargain.drafted();
    String before = bargain.quote(offer).current().hash();
    QuoteInput dearer = QuoteInputs.of(QuoteInputs.line("Sail", "2", "241.68"));

    Quote after = quotes.edit(offer.tenant(), offer.quote(), dearer, 0, Actor.PRODUCT);

    assertThat(after.current().hash()).isNotEqualTo(before);
  }

  @Test
  void refusesAnEditOfWhatSomebodyElseHasEdited() {
    Offer offer = bargain.drafted();
    QuoteInput input = QuoteInputs.sails();
    quotes.edit(offer.tenant(), offer.quote(), input, 0, Actor.PRODUCT);

    assertThatThrownBy(() -> quotes.edit(offer.tenant(), offer.quote(), input, 0, Actor.PRODUCT))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void refusesAnEditOfWhatIsLeaving() {
    Offer offer = bargain.leaving();
    QuoteInput input = QuoteInputs.sails();

    assertThatThrownBy(() -> quotes.edit(offer.tenant(), offer.quote(), input, null, Actor.PRODUCT))
        .isInstanceOf(IllegalTransition.class);
  }

  @Test
  void showsNothingToAnotherOrganisation() {
    Offer offer = bargain.drafted();
    UUID stranger = acme.sails();

    assertThatThrownBy(() -> quotes.get(stranger, offer.quote())).isInstanceOf(NotFound.class);
  }
}
