package com.operanttechnologies.quote.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Bargain;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.DraftPricing;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.choice.ChoicePrices.Span;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class ChoiceDraftsTest {
  @Autowired Bargain bargain;
  @Autowired Marina marina;
  @Autowired Revisions revisions;
  @Autowired DraftPricing pricing;

  @Test
  void theEditorKnowsTheLeastAndTheMostThatItCanComeTo() {
    Span span = span(Marina.offered()).orElseThrow();

    assertThat(span.least().net()).isEqualTo("783.34");
    assertThat(span.most().net()).isEqualTo("1833.34");
    assertThat(span(QuoteInputs.sails())).isEmpty();
  }

  private Optional<Span> span(QuoteInput input) {
    return pricing.span(input, pricing.of(input));
  }

  @Test
  void aRevisionAndACopyLeaveTheSame() {
    Offer offer = marina.sent();
    QuoteVersion sent = bargain.quote(offer).current();

    Quote revised = revisions.revise(offer.tenant(), offer.quote(), Actor.PRODUCT);
    Quote copy = revisions.duplicate(offer.tenant(), offer.quote(), null, Actor.PRODUCT);

    for (Quote each : List.of(revised, copy)) {
      assertThat(each.current().lines())
          .usingRecursiveComparison()
          .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
          .ignoringFields("id")
          .isEqualTo(sent.lines());
      assertThat(each.current().totals()).isEqualTo(sent.totals());
    }
  }

  @Test
  void limitsAndGroupsThatCannotBeAreNamed() {
    QuoteInput wrong =
        QuoteInputs.of(
            QuoteInputs.line("Berth", "11", "100")
                .leaving(ChoiceInput.between(BigDecimal.ONE, BigDecimal.TEN)),
            QuoteInputs.line("Rope", "1", "1")
                .leaving(ChoiceInput.between(BigDecimal.TEN, BigDecimal.ONE)),
            QuoteInputs.line("Dacron", "1", "200").leaving(ChoiceInput.oneOf("Cloth", true)),
            QuoteInputs.line("Laminate", "1", "350").leaving(ChoiceInput.oneOf("Cloth", true)),
            QuoteInputs.line("Bag", "1", "5").leaving(ChoiceInput.oneOf("Alone", false)),
            QuoteInputs.line("Jib", "1", "5")
                .leaving(new ChoiceInput(null, BigDecimal.ONE, null, null, true)));

    assertThatThrownBy(() -> bargain.rewritten(bargain.drafted(), wrong))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.byField())
                    .containsOnlyKeys(
                        "lines[0].quantity",
                        "lines[1].choice.quantityMax",
                        "lines[3].choice.preselected",
                        "lines[4].choice.group",
                        "lines[5].choice.quantityMin",
                        "lines[5].choice.preselected"));
  }

  @Test
  void aDiscountHasToFitTheLeastThatCanBeChosen() {
    LineInput sail = QuoteInputs.discounted("Sail", "3", "10", "25");
    QuoteInput input =
        QuoteInputs.of(sail.leaving(ChoiceInput.between(BigDecimal.ONE, BigDecimal.TEN)));

    assertThatThrownBy(() -> bargain.rewritten(bargain.drafted(), input))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("lines[0].discountAmount")
        .hasMessageContaining("whatever is chosen");
  }
}
