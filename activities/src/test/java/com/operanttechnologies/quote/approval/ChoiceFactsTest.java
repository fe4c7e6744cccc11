package com.operanttechnologies.quote.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.approval.Desk.Case;
import com.operanttechnologies.quote.choice.ChoiceInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Must: choices inside the approved limits need no new approval. */
@WithoutProcesses
class ChoiceFactsTest {
  @Autowired Desk desk;
  @Autowired Rulebook rulebook;
  @Autowired OfferReading offers;
  @Autowired Quotes quotes;
  @Autowired Tenants tenants;

  private Case offering(LineInput... lines) {
    Case story = desk.drafted(null);
    QuoteInput input = QuoteInputs.of(lines);
    quotes.edit(story.tenant(), story.quote(), input, null, Actor.member(story.ada()));
    return story;
  }

  private ReviewedOffer offer(Case story) {
    return tenants.as(story.tenant(), () -> offers.of(quotes.here(story.quote())));
  }

  @Test
  void theTotalIsTheMostThatTheCustomerCanMakeOfIt() {
    Case story =
        offering(
            QuoteInputs.line("Berth", "3", "100")
                .leaving(ChoiceInput.between(BigDecimal.ONE, BigDecimal.TEN)),
            QuoteInputs.line("Dacron", "1", "200").leaving(ChoiceInput.oneOf("Cloth", true)),
            QuoteInputs.line("Laminate", "1", "350").leaving(ChoiceInput.oneOf("Cloth", false)),
            QuoteInputs.option("Cover", "1", "50"));

    assertThat(offer(story).total()).isEqualByComparingTo("1680");
  }

  @Test
  void theDiscountIsThatOfTheSmallestQuantity() {
    Case story =
        offering(
            QuoteInputs.discounted("Berth", "10", "100", "30")
                .leaving(ChoiceInput.between(BigDecimal.ONE, BigDecimal.TEN)));

    assertThat(offer(story).discount()).isEqualByComparingTo("30");
  }

  @Test
  void aWiderLimitIsAskedForAgainAndAnotherOfferedQuantityIsNot() {
    Case story = offering(berths("2", "4"));
    rulebook.total(story, "450", story.carl());
    desk.submit(story);
    desk.approve(story, story.carl());

    edit(story, berths("3", "4"));
    desk.submit(story);
    assertThat(desk.state(story)).isEqualTo("approved");

    edit(story, berths("3", "5"));
    desk.submit(story);
    assertThat(desk.state(story)).isEqualTo("in_review");
    assertThat(desk.story(story))
        .contains("approval_reopened: Total was EUR 480.00, is EUR 600.00");
  }

  private void edit(Case story, LineInput line) {
    quotes.edit(
        story.tenant(), story.quote(), QuoteInputs.of(line), null, Actor.member(story.ada()));
  }

  private static LineInput berths(String quantity, String most) {
    return QuoteInputs.line("Berth", quantity, "100")
        .leaving(ChoiceInput.between(BigDecimal.ONE, new BigDecimal(most)));
  }
}
