package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.QuoteList.Filter;
import com.operanttechnologies.quote.buyer.AcceptanceForm;
import com.operanttechnologies.quote.buyer.Decision;
import com.operanttechnologies.quote.buyer.Decisions;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.today.Today;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class DecisionsTest {
  @Autowired Decisions decisions;
  @Autowired SellerDecisions seller;
  @Autowired Revisions revisions;
  @Autowired QuoteList list;
  @Autowired Today today;
  @Autowired Bargain bargain;

  private int acceptances(Offer offer) {
    return bargain.count(offer.tenant(), "select count(*) from acceptance");
  }

  private Decision signed(PublicQuote page, String hash, String nonce) {
    return decisions.accept(page.link(), Bargain.form(hash, nonce));
  }

  private void extend(Offer offer) {
    revisions.extend(offer.tenant(), offer.quote(), LocalDate.now().plusDays(60), Actor.PRODUCT);
  }

  private static void assertRefused(Decision decision, Decision.Reason reason) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void recordsWhatBobSigned() {
    Offer offer = bargain.sent();
    PublicQuote page = bargain.page(offer);

    assertThat(bargain.accept(page)).isInstanceOf(Decision.Recorded.class);
    assertThat(bargain.page(offer).acceptance().hash()).isEqualTo(page.version().hash());
  }

  @Test
  void bindsTheTotalsWithTheChosenOptions() {
    Offer offer = bargain.sent();
    PublicQuote page = bargain.page(offer);
    bargain.accept(page, QuotePricing.options(page.version()).getFirst());

    assertThat(bargain.page(offer).acceptance().totals().dueFirst().gross()).isEqualTo("736.01");
  }

  @Test
  void listAndTodayCountWhatWasSigned() {
    Offer offer = bargain.sent();
    PublicQuote page = bargain.page(offer);
    bargain.accept(page, QuotePricing.options(page.version()).getFirst());

    Filter all = new Filter("", Set.of(), null, null, 10);
    assertThat(list.find(offer.tenant(), all).quotes().getFirst().totals().dueFirst().gross())
        .isEqualTo("736.01");
    assertThat(today.of(offer.tenant()).won().getFirst().amount()).isEqualTo("736.01");
  }

  @Test
  void refusesAnOptionThatIsNotOffered() {
    Offer offer = bargain.sent();
    PublicQuote page = bargain.page(offer);
    String fixed = page.version().lines().getFirst().id();

    assertThat(bargain.accept(page, fixed)).isInstanceOf(Decision.Incomplete.class);
    assertThat(bargain.state(offer)).isEqualTo("sent");
  }

  @Test
  void saysThatTheContentIsAnotherThanThePageShowed() {
    Offer offer = bargain.sent();
    PublicQuote page = bargain.page(offer);

    assertThat(signed(page, "another hash", page.nonce()))
        .isInstanceOf(Decision.ContentChanged.class);
  }

  @Test
  void namesWhatChangedSinceThePageWasOpened() {
    Offer offer = bargain.sent();
    PublicQuote page = bargain.page(offer);
    extend(offer);
    bargain.arrived(offer);

    assertThat(bargain.accept(page))
        .isInstanceOfSatisfying(
            Decision.ContentChanged.class, changed -> assertThat(changed.changes()).isNotEmpty());
  }

  @Test
  void takesAMarkOnceOnly() {
    Offer offer = bargain.sent();
    PublicQuote page = bargain.page(offer);
    bargain.decline(page);
    bargain.update(offer, "update quote_version set state = 'sent', state_reason = null");

    assertRefused(bargain.decline(page), Decision.Reason.STALE_PAGE);
  }

  @Test
  void takesNoMarkOfAnotherQuotesPage() {
    PublicQuote other = bargain.page(bargain.sent());
    PublicQuote page = bargain.page(bargain.sent());

    assertRefused(signed(page, page.version().hash(), other.nonce()), Decision.Reason.STALE_PAGE);
  }

  @Test
  void takesNoDecisionWithoutAMark() {
    PublicQuote page = bargain.page(bargain.sent());

    assertRefused(signed(page, page.version().hash(), null), Decision.Reason.STALE_PAGE);
  }

  @Test
  void asksForNameAndConsent() {
    PublicQuote page = bargain.page(bargain.sent());
    AcceptanceForm blank =
        new AcceptanceForm(
            page.version().hash(), page.nonce(), " ", false, List.of(), Locale.ENGLISH, null, null);

    assertThat(decisions.accept(page.link(), blank))
        .isInstanceOfSatisfying(
            Decision.Incomplete.class,
            incomplete ->
                assertThat(incomplete.errors())
                    .extracting(FieldError::field)
                    .containsExactly("name", "consent"));
  }

  @Test
  void refusesWhatHasExpiredByTheDatabasesClock() {
    Offer offer = bargain.sent();
    bargain.expire(offer);

    assertRefused(bargain.accept(offer), Decision.Reason.EXPIRED);
  }

  @Test
  void refusesWhatWasWithdrawn() {
    Offer offer = bargain.sent();
    seller.withdraw(offer.tenant(), offer.quote(), Actor.PRODUCT);

    assertRefused(bargain.accept(offer), Decision.Reason.WITHDRAWN);
  }

  @Test
  void refusesWhatHasNotBeenSent() {
    assertRefused(bargain.accept(bargain.drafted()), Decision.Reason.NOT_OFFERED);
  }

  @Test
  void recordsTheSameAcceptanceOnce() {
    Offer offer = bargain.sent();
    PublicQuote page = bargain.page(offer);
    bargain.accept(page);

    assertThat(bargain.accept(page)).isInstanceOf(Decision.Recorded.class);
    assertThat(acceptances(offer)).isEqualTo(1);
  }

  @Test
  void refusesToDeclineWhatWasAccepted() {
    Offer offer = bargain.sent();
    bargain.accept(offer);

    assertRefused(bargain.decline(bargain.page(offer)), Decision.Reason.ACCEPTED);
  }

  @Test
  void recordsThatBobDeclined() {
    Offer offer = bargain.sent();
    bargain.decline(bargain.page(offer));

    assertThat(bargain.state(offer)).isEqualTo("declined");
  }

  @Test
  void refusesToAcceptWhatWasDeclined() {
    Offer offer = bargain.sent();
    bargain.decline(bargain.page(offer));

    assertRefused(bargain.accept(offer), Decision.Reason.DECLINED);
  }

  @Test
  void givesUpARevisionThatWasOnItsWay() {
    Offer offer = bargain.sent();
    extend(offer);
    bargain.accept(offer);

    assertThat(bargain.states(offer)).containsExactly("accepted", "discarded");
  }

  @Test
  void staysAcceptedWhenTheMailOfARevisionArrivesAfterwards() {
    Offer offer = bargain.sent();
    extend(offer);
    var late = new MailEvent.Accepted(bargain.about(offer));
    bargain.accept(offer);

    assertThat(bargain.state(bargain.happens(offer, late))).isEqualTo("accepted");
  }
}
