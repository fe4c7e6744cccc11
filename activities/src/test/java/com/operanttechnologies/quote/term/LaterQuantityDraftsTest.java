package com.operanttechnologies.quote.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Bargain;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.choice.ChoiceInput;
import com.operanttechnologies.quote.letter.QuoteLetters;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Ada offers Bob ten berths by the month, and twenty from the second year on. */
@WithoutProcesses
class LaterQuantityDraftsTest {
  @Autowired Bargain bargain;
  @Autowired Revisions revisions;
  @Autowired QuoteLetters letters;
  @Autowired Tenants tenants;

  private static LineInput berths(String interval) {
    RampStepInput more = new RampStepInput(13, null, new BigDecimal("20"));
    return new LineInput(
        null,
        "Berth",
        null,
        null,
        BigDecimal.TEN,
        new BigDecimal("12.50"),
        null,
        null,
        new BigDecimal("20"),
        interval,
        false,
        null,
        new TermInput(null, null, 24, "ends", null, List.of(more)));
  }

  private Offer offered() {
    Offer offer = bargain.drafted();
    bargain.rewritten(offer, QuoteInputs.of(berths("month")));
    return offer;
  }

  @Test
  void whatWasWrittenIsReadAgainAndHashesToTheSame() {
    Offer offer = offered();
    Quote written = bargain.quote(offer);

    bargain.rewritten(offer, Revisions.input(written));

    Quote again = bargain.quote(offer);
    assertThat(again.current().hash()).isEqualTo(written.current().hash());
    assertThat(again.current().lines().getFirst().term().ramp().getFirst().quantity())
        .isEqualByComparingTo("20");
  }

  @Test
  void aCopyHasThemToo() {
    Offer offer = offered();

    Quote copy = revisions.duplicate(offer.tenant(), offer.quote(), null, Actor.PRODUCT);

    assertThat(copy.current().lines().getFirst().term())
        .isEqualTo(bargain.quote(offer).current().lines().getFirst().term());
  }

  @Test
  void theMailSaysThatQuantitiesChangeToo() {
    Offer offer = offered();

    assertThat(tenants.as(offer.tenant(), () -> letters.quote(bargain.quote(offer))).text())
        .contains("Prices and quantities that change later:")
        .contains("• Berth: quantity 20 from month 13 on");
  }

  @Test
  void whatTheCustomerChoosesHasNoOtherQuantityLater() {
    LineInput chosen = berths("month").leaving(ChoiceInput.between(BigDecimal.ONE, BigDecimal.TEN));

    assertRefused(chosen, "lines[0].term.ramp", "chooses it for all periods");
  }

  @Test
  void whatIsPaidOnceHasNoQuantityByPeriod() {
    assertRefused(berths("once"), "lines[0].term", "billed again and again");
  }

  private void assertRefused(LineInput line, String field, String sentence) {
    assertThatThrownBy(() -> bargain.rewritten(bargain.drafted(), QuoteInputs.of(line)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.byField().get(field))
                    .satisfies(said -> assertThat(said.toString()).contains(sentence)));
  }

  @Test
  void theDatabaseRefusesLimitsBesideThem() {
    Offer offer = offered();
    String limits = "update quote_line set quantity_min = 1, quantity_max = 10, quantity_step = 1";

    assertThatThrownBy(() -> tenants.run(offer.tenant(), () -> tenants.sql(limits).update()))
        .isInstanceOf(DataIntegrityViolationException.class)
        .satisfies(refused ->
            assertThat(Objects.requireNonNull(refused.getMessage()))
                .contains("quote_line_ramp_quantity_check"));
  }
}
