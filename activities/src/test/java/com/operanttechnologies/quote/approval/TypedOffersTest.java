package com.operanttechnologies.quote.approval;

import static com.operanttechnologies.catalog.Shelf.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.catalog.Shelf;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.approval.Desk.Case;
import com.operanttechnologies.quote.term.TermInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the editor says before anything is saved is what the submission asks for. */
@WithoutProcesses
class TypedOffersTest {
  @Autowired Desk desk;
  @Autowired Rulebook rulebook;
  @Autowired TypedOffers typed;
  @Autowired Submissions submissions;
  @Autowired Products products;
  @Autowired Tenants tenants;

  private List<String> reasons(Case story, @Nullable UUID quote, QuoteInput input) {
    return typed.plan(story.tenant(), quote, input).reasons();
  }

  @Test
  void aDiscountIsSeenWhileItIsTyped() {
    Case story = desk.drafted(null);
    rulebook.discount(story, "any", story.carl());

    assertThat(reasons(story, story.quote(), Desk.input("New sails", "10"))).isEmpty();
    assertThat(reasons(story, story.quote(), Desk.input("New sails", "12")))
        .containsExactly("Discount is 12 %, over 10 %");
    assertThat(desk.edits(story)).isZero();
  }

  @Test
  void aNewQuoteIsLookedAtBeforeItIsSavedForTheFirstTime() {
    Case story = desk.drafted(null);
    rulebook.discount(story, "any", story.carl());

    assertThat(reasons(story, null, Desk.input("More sails", "12")))
        .containsExactly("Discount is 12 %, over 10 %");
  }

  @Test
  void whatWasApprovedIsNotMissing() {
    Case story = desk.drafted("20");
    rulebook.discount(story, "any", story.carl());
    desk.submit(story);
    desk.approve(story, story.carl());

    assertThat(reasons(story, story.quote(), Desk.input("Another title", "20"))).isEmpty();
    assertThat(reasons(story, story.quote(), Desk.input("New sails", "25")))
        .containsExactly("Discount is 25 %, over 10 %");
  }

  @Test
  void aLongCommitmentIsSeenAndSubmittedAlike() {
    Case story = desk.drafted(null);
    rulebook.commitment(story, "12", story.carl());
    QuoteInput threeYears = QuoteInputs.of(berth(36));

    assertThat(reasons(story, story.quote(), QuoteInputs.of(berth(12)))).isEmpty();
    List<String> before = reasons(story, story.quote(), threeYears);
    desk.write(story, threeYears);
    desk.submit(story);

    assertThat(before).containsExactly("Commitment is 36 months, over 12 months");
    assertThat(desk.live(story)).containsExactly("term open");
  }

  private static LineInput berth(int months) {
    return new LineInput(
        null,
        "Berth",
        null,
        null,
        BigDecimal.ONE,
        new BigDecimal("100"),
        null,
        null,
        BigDecimal.ZERO,
        "month",
        false,
        null,
        new TermInput(null, null, months, "ends", null));
  }

  @Test
  void theMarginOfAProductThatIsJustAddedCounts() {
    Case story = desk.drafted(null);
    rulebook.margin(story, story.carl());
    UUID sail =
        tenants.as(
            story.tenant(),
            () ->
                products
                    .add(
                        product("SAIL").at("EUR", "250").costing("EUR", "180", "220").input(),
                        Shelf.ada(story.tenant()))
                    .product()
                    .id());

    assertThat(reasons(story, story.quote(), QuoteInputs.of(sail(sail, "225")))).isEmpty();
    assertThat(reasons(story, story.quote(), QuoteInputs.of(sail(sail, "200"))))
        .containsExactly("Margin is 10 %, under 20 %");
  }

  private static LineInput sail(UUID product, String price) {
    return new LineInput(
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
        product);
  }

  @Test
  void aCustomerWhomNobodyKnowsIsNew() {
    Case story = desk.drafted(null);
    rulebook.newCustomer(story, story.carl());

    assertThat(reasons(story, null, Desk.input("New sails", null)))
        .containsExactly("bob@fisher.example has accepted no quote yet");
  }

  @Test
  void whatCouldNotBeSavedIsNamed() {
    Case story = desk.drafted(null);
    rulebook.discount(story, "any", story.carl());

    assertThatThrownBy(() -> reasons(story, story.quote(), QuoteInputs.in("")))
        .isInstanceOf(InvalidInput.class);
  }
}
