package com.operanttechnologies.quote.choice;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.Bargain;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.buyer.PublicQuotes;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.testing.WithoutProcesses;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What recipients try out is theirs alone until an acceptance pins one. */
@WithoutProcesses
class ScenariosTest {
  private static final String SCENARIOS = "select count(*) from scenario";

  @Autowired Bargain bargain;
  @Autowired Marina marina;
  @Autowired PublicQuotes pages;

  private Offer shared() {
    return bargain.sentTo(
        Marina.offered(),
        "parallel",
        "signer carol@bell.example",
        "approver fay@bell.example",
        "viewer eve@bell.example");
  }

  private PublicQuote page(Offer offer, String email) {
    return pages.open(bargain.linkOf(offer, email));
  }

  private void tryOut(PublicQuote page, String cloth, String berths) {
    pages.tryOut(page, page.version().hash(), Marina.typed(page, cloth, berths).choice());
  }

  @Test
  void whatARecipientHasChosenIsFoundAgainAndNotSeenByOthers() {
    Offer offer = shared();
    PublicQuote bob = bargain.page(offer);

    tryOut(bob, "Laminate", "7");
    tryOut(page(offer, "fay@bell.example"), "Dacron", "9");

    assertThat(bargain.page(offer).choice().lines()).containsExactly(Marina.id(bob, "Laminate"));
    assertThat(bargain.page(offer).choice().quantities()).containsValue(new BigDecimal("7"));
    assertThat(bargain.page(offer).priced().dueFirst().sum().net()).isEqualTo("1533.34");
    assertThat(page(offer, "fay@bell.example").choice().quantities())
        .containsValue(new BigDecimal("9"));
    assertThat(page(offer, "carol@bell.example").choice())
        .isEqualTo(Choice.offered(bob.version().lines()));
  }

  @Test
  void aLaterChoiceTakesThePlaceOfTheOneBeforeAndTheOfferedOneNeedsNone() {
    Offer offer = shared();
    PublicQuote bob = bargain.page(offer);

    tryOut(bob, "Laminate", "7");
    tryOut(bob, "Laminate", "8");
    assertThat(bargain.count(offer.tenant(), SCENARIOS)).isEqualTo(1);
    tryOut(bob, "Dacron", "3");

    assertThat(bargain.count(offer.tenant(), SCENARIOS)).isZero();
  }

  @Test
  void onlyAnAcceptancePinsAChoiceAndThenNothingIsTriedOutAnyMore() {
    Offer offer = shared();
    PublicQuote bob = bargain.page(offer);
    tryOut(bob, "Laminate", "7");
    tryOut(page(offer, "carol@bell.example"), "Laminate", "2");

    marina.accept(bob, Marina.typed(bob, "Dacron", "4"));
    PublicQuote carol = page(offer, "carol@bell.example");

    assertThat(carol.choice().quantities()).containsValue(new BigDecimal("4"));
    assertThat(carol.chooses()).isFalse();
    marina.accept(carol, Marina.typed(carol, "Dacron", "4"));
    assertThat(bargain.state(offer)).isEqualTo("accepted");
    assertThat(bargain.count(offer.tenant(), SCENARIOS)).isZero();
  }

  @Test
  void aViewerAndAStrangePageKeepNothing() {
    Offer offer = shared();
    PublicQuote eve = page(offer, "eve@bell.example");
    PublicQuote bob = bargain.page(offer);

    tryOut(eve, "Laminate", "7");
    pages.tryOut(bob, "another hash", Marina.typed(bob, "Laminate", "7").choice());

    assertThat(eve.chooses()).isFalse();
    assertThat(bargain.count(offer.tenant(), SCENARIOS)).isZero();
  }

  @Test
  void whatCannotBeHadIsNotKept() {
    Offer offer = shared();
    PublicQuote bob = bargain.page(offer);

    tryOut(bob, "Laminate", "11");
    pages.tryOut(bob, bob.version().hash(), TypedChoice.NOTHING.choice());

    assertThat(bargain.page(offer).choice().quantities()).isEmpty();
    assertThat(bargain.page(offer).choice().lines()).isEmpty();
  }
}
