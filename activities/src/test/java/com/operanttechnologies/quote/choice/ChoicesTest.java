package com.operanttechnologies.quote.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.billing.AcceptedQuotes;
import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.billing.InvoiceLine;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.Bargain;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.SellerDecisions;
import com.operanttechnologies.quote.buyer.Decision;
import com.operanttechnologies.quote.buyer.Decision.Reason;
import com.operanttechnologies.quote.buyer.PublicQuotes;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Timeline;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bob chooses the number of berths and one of two cloths. */
@WithoutProcesses
class ChoicesTest {
  @Autowired Bargain bargain;
  @Autowired Marina marina;
  @Autowired PublicQuotes pages;
  @Autowired SellerDecisions seller;
  @Autowired AcceptedQuotes accepted;
  @Autowired Timeline timeline;
  @Autowired Tenants tenants;

  private static List<String> wrong(Decision decision) {
    return ((Decision.Incomplete) decision).errors().stream().map(FieldError::message).toList();
  }

  @Test
  void theTotalsCountWhatIsPreselectedAndTheWrittenQuantity() {
    Offer offer = marina.sent();

    assertThat(bargain.quote(offer).current().totals().dueFirst().net()).isEqualTo("983.34");
    assertThat(bargain.quote(offer).current().totals().optional().net()).isEqualTo("350.00");
  }

  @Test
  void theAcceptancePinsWhatWasChosen() {
    Offer offer = marina.sent();
    PublicQuote page = bargain.page(offer);

    assertThat(marina.accept(page, Marina.typed(page, "Laminate", "5")))
        .isInstanceOf(Decision.Recorded.class);

    PublicQuote now = bargain.page(offer);
    assertThat(now.acceptance().totals().dueFirst().net()).isEqualTo("1333.34");
    assertThat(now.acceptance().chosen()).containsExactly(Marina.id(page, "Laminate"));
    assertThat(now.acceptance().choice().quantities())
        .containsExactly(Map.entry(Marina.id(page, "Berth"), new BigDecimal("5")));
    assertThat(now.priced().totals()).isEqualTo(now.acceptance().totals());
  }

  @Test
  void billingGetsTheChosenQuantityAndPickAndComesToWhatWasAccepted() {
    Offer offer = marina.sent();
    PublicQuote page = bargain.page(offer);
    marina.accept(page, Marina.typed(page, "Laminate", "5"));

    var sale = tenants.as(offer.tenant(), () -> accepted.of(page.version().id()));
    InvoiceDraft bill = InvoiceDraft.of(sale.priced());

    assertThat(bill.lines())
        .extracting(InvoiceLine::description)
        .containsExactly("Sail", "Berth", "Laminate");
    assertThat(bill.lines().get(1).quantity()).isEqualByComparingTo("5");
    assertThat(bill.totals().gross()).isEqualTo(sale.accepted());
  }

  @Test
  void whatLiesOutsideOfWhatWasLeftIsRefusedInWordsAndNothingIsSpent() {
    Offer offer = marina.sent();
    PublicQuote page = bargain.page(offer);

    assertThat(wrong(marina.accept(page, Marina.typed(page, "Dacron", "11"))))
        .containsExactly("“Berth”: choose a quantity from 1 to 10 in steps of 1.");
    assertThat(wrong(marina.accept(page, Marina.typed(page, "Dacron", "many")))).hasSize(1);
    assertThat(wrong(marina.accept(page, TypedChoice.NOTHING)))
        .containsExactly("Choose one of “Cloth”.");
    assertThat(bargain.state(offer)).isEqualTo("sent");
    assertThat(marina.accept(page, Marina.typed(page, "Dacron", "10")))
        .isInstanceOf(Decision.Recorded.class);
  }

  @Test
  void aQuantityThatWasNotTouchedIsTheOfferedOne() {
    Offer offer = marina.sent();
    PublicQuote page = bargain.page(offer);

    marina.accept(page, Marina.typed(page, "Dacron", " "));

    assertThat(bargain.page(offer).acceptance().choice().quantities())
        .containsExactly(Map.entry(Marina.id(page, "Berth"), new BigDecimal("3")));
  }

  @Test
  void theTimelineSaysWhatWasChosen() {
    Offer offer = marina.sent();
    PublicQuote page = bargain.page(offer);
    marina.accept(page, Marina.typed(page, "Laminate", "5"));

    assertThat(tenants.as(offer.tenant(), () -> timeline.of(offer.quote())))
        .filteredOn(entry -> entry.kind().equals("quote_accepted"))
        .singleElement()
        .satisfies(entry ->
            assertThat(entry.detail().get("chosen"))
                .isEqualTo("Cloth: Laminate; Berth: 5\u00a0pcs"));
  }

  @Test
  void allSignTheSameChoice() {
    Offer offer = bargain.sentTo(Marina.offered(), "parallel", "signer carol@bell.example");
    PublicQuote bob = bargain.page(offer);
    marina.accept(bob, Marina.typed(bob, "Laminate", "5"));
    PublicQuote carol = pages.open(bargain.linkOf(offer, "carol@bell.example"));

    assertThat(carol.choice().quantities()).containsValue(new BigDecimal("5"));
    assertThat(marina.accept(carol, Marina.typed(carol, "Laminate", "6")))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.OTHER_OPTIONS));
    assertThat(marina.accept(carol, Marina.typed(carol, "Laminate", "5.0")))
        .isInstanceOf(Decision.Recorded.class);
    assertThat(bargain.state(offer)).isEqualTo("accepted");
  }

  @Test
  void theSellerRecordsAChoiceByHandWithinTheSameLimits() {
    Offer offer = marina.sent();
    PublicQuote page = bargain.page(offer);
    UUID ada = marina.ada(offer);
    Choice eleven = Marina.typed(page, "Dacron", "11").choice();
    Choice four = Marina.typed(page, "Dacron", "4").choice();

    assertThatThrownBy(() -> byHand(offer, ada, eleven))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("quantity-" + Marina.id(page, "Berth"));
    byHand(offer, ada, four);

    assertThat(bargain.page(offer).acceptance().totals().dueFirst().net()).isEqualTo("1083.34");
  }

  private void byHand(Offer offer, UUID ada, Choice choice) {
    seller.markAccepted(offer.tenant(), offer.quote(), choice, "By telephone", ada, "Ada");
  }
}
