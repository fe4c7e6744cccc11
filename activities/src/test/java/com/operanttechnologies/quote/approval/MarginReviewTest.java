package com.operanttechnologies.quote.approval;

import static com.operanttechnologies.catalog.Shelf.product;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.catalog.Shelf;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.approval.Desk.Case;
import com.operanttechnologies.quote.choice.ChoiceInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sail costs EUR 180, and should not be sold for less than EUR 220. */
@WithoutProcesses
class MarginReviewTest {
  @Autowired Desk desk;
  @Autowired Rulebook rulebook;
  @Autowired Products products;
  @Autowired Quotes quotes;
  @Autowired Tenants tenants;
  private Case story;
  private UUID sail;

  @BeforeEach
  void adaSells() {
    story = desk.drafted(null);
    sail =
        tenants.as(
            story.tenant(),
            () ->
                products
                    .add(
                        product("SAIL").at("EUR", "250").costing("EUR", "180", "220").input(),
                        Shelf.ada(story.tenant()))
                    .product()
                    .id());
  }

  @Test
  void aMarginUnderTheLimitIsReviewedAndOneAboveIsNot() {
    rulebook.margin(story, story.carl());

    offer("225");
    desk.submit(story);
    assertThat(desk.live(story)).isEmpty();

    offer("224");
    desk.submit(story);
    assertThat(desk.live(story)).containsExactly("margin open");
  }

  @Test
  void theSmallestQuantityThatTheCustomerMayChooseCounts() {
    rulebook.margin(story, story.carl());
    LineInput ten =
        new LineInput(
            null,
            "Sail",
            null,
            null,
            BigDecimal.TEN,
            new BigDecimal("250"),
            null,
            new BigDecimal("60"),
            BigDecimal.ZERO,
            "once",
            false,
            sail);

    write(ten);
    desk.submit(story);
    assertThat(desk.live(story)).isEmpty();

    write(ten.leaving(ChoiceInput.between(BigDecimal.ONE, BigDecimal.TEN)));
    desk.submit(story);
    assertThat(desk.live(story)).containsExactly("margin open");
  }

  private void write(LineInput line) {
    quotes.edit(
        story.tenant(), story.quote(), QuoteInputs.of(line), null, Actor.member(story.ada()));
  }

  @Test
  void anotherMarginReopensItsApprovalAndSaysWhy() {
    rulebook.margin(story, story.carl());
    offer("200");
    desk.submit(story);
    desk.approve(story, story.carl());

    offer("190");
    desk.submit(story);

    assertThat(desk.story(story)).contains("approval_reopened: Margin was 10 %, is 5.3 %");
  }

  @Test
  void belowTheLowestPriceIsReviewed() {
    rulebook.lowestPrice(story, story.carl());

    offer("219.99");
    desk.submit(story);

    assertThat(desk.live(story)).containsExactly("lowest_price open");
  }

  @Test
  void whatIsGivenAwayLosesAllThatItCost() {
    rulebook.margin(story, story.carl());

    offer("0");
    desk.submit(story);

    assertThat(desk.live(story)).containsExactly("margin open");
  }

  private void offer(String price) {
    LineInput line =
        new LineInput(
            null,
            "Sail",
            null,
            null,
            BigDecimal.ONE,
            new BigDecimal(price),
            null,
            null,
            BigDecimal.ZERO,
            "once",
            false,
            sail);
    quotes.edit(story.tenant(), story.quote(), QuoteInputs.of(line), null, Actor.PRODUCT);
  }
}
