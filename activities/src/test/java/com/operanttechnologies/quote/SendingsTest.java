package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class SendingsTest {
  @Autowired Sendings sendings;
  @Autowired QuoteProcess process;
  @Autowired Bargain bargain;

  private Quote start(Offer offer) {
    return sendings.start(offer.tenant(), offer.quote(), Actor.PRODUCT);
  }

  private Quote takeBack(Offer offer) {
    return sendings.takeBack(offer.tenant(), offer.quote(), Actor.PRODUCT);
  }

  private void undoIsOver(Offer offer) {
    bargain.update(offer, "update quote_version set send_after = now() - interval '1 second'");
  }

  private int mails(Offer offer) {
    return bargain.count(offer.tenant(), "select count(*) from message where kind = 'quote'");
  }

  @Test
  void isOneSendingHoweverOftenItIsStarted() {
    Offer offer = bargain.drafted();
    QuoteState first = start(offer).state();

    assertThat(start(offer).state()).isEqualTo(first);
    assertThat(bargain.story(offer)).containsOnlyOnce("sending_started");
  }

  @Test
  void changesNothingOfWhatWasSentAlready() {
    Offer offer = bargain.sent();

    start(offer);

    assertThat(bargain.state(offer)).isEqualTo("sent");
  }

  @Test
  void refusesAQuoteWhoseDayHasPassed() {
    Offer offer = bargain.drafted();
    bargain.update(offer, "update quote_version set valid_until = current_date - 2");

    assertThatThrownBy(() -> start(offer))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.byField()).containsOnlyKeys("validUntil"));
  }

  @Test
  void plansOneMailHoweverOftenTheProcessAsks() {
    Offer offer = bargain.leaving();
    undoIsOver(offer);
    for (int i = 0; i < 3; i++) {
      process.handToMail(offer.tenant().toString(), offer.quote().toString());
    }

    assertThat(mails(offer)).isEqualTo(1);
  }

  @Test
  void goesBackToItsSellerWhileThereIsTime() {
    Offer offer = bargain.leaving();

    assertThat(takeBack(offer).state().code()).isEqualTo("draft");
  }

  @Test
  void cannotBeTakenBackTooLate() {
    Offer offer = bargain.leaving();
    undoIsOver(offer);

    assertThatThrownBy(() -> takeBack(offer)).isInstanceOf(IllegalTransition.class);
    assertThat(bargain.state(offer)).isEqualTo("sending");
  }

  @Test
  void cannotBeTakenBackOnceTheCustomerHasIt() {
    Offer offer = bargain.sent();

    assertThatThrownBy(() -> takeBack(offer)).isInstanceOf(IllegalTransition.class);
  }

  @Test
  void leavesAnewAfterItWasTakenBack() {
    Offer offer = bargain.leaving();
    takeBack(offer);
    start(offer);

    assertThat(bargain.state(bargain.arrived(offer))).isEqualTo("sent");
  }
}
