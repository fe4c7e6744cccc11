package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.testing.WithoutProcesses;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class QuoteProcessTest {
  @Autowired QuoteProcess process;
  @Autowired Bargain bargain;

  private QuoteStage.Next next(Offer offer) {
    return process.stage(offer.tenant().toString(), offer.quote().toString()).next();
  }

  private void recordExpiry(Offer offer) {
    process.recordExpiry(offer.tenant().toString(), offer.quote().toString());
  }

  @Test
  void beginsWithThePaper() {
    assertThat(next(bargain.leaving())).isEqualTo(QuoteStage.Next.PREPARE_DOCUMENT);
  }

  @Test
  void recordsAnExpiryThatTheDatabasesClockHasReached() {
    Offer offer = bargain.sent();
    bargain.expire(offer);

    assertThat(next(offer)).isEqualTo(QuoteStage.Next.RECORD_EXPIRY);
  }

  @Test
  void expiresAnOfferWhoseTimeIsOver() {
    Offer offer = bargain.sent();
    bargain.expire(offer);
    recordExpiry(offer);

    assertThat(bargain.state(offer)).isEqualTo("expired");
  }

  @Test
  void expiresNothingBeforeItsTime() {
    Offer offer = bargain.sent();
    recordExpiry(offer);

    assertThat(bargain.state(offer)).isEqualTo("sent");
  }

  @Test
  void tellsOfAnExpiryOnce() {
    Offer offer = bargain.sent();
    bargain.expire(offer);
    recordExpiry(offer);
    recordExpiry(offer);

    assertThat(bargain.story(offer)).containsOnlyOnce("quote_expired");
  }

  @Test
  void neverExpiresWhatWasAccepted() {
    Offer offer = bargain.sent();
    bargain.accept(offer);
    bargain.expire(offer);
    recordExpiry(offer);

    assertThat(bargain.state(offer)).isEqualTo("accepted");
  }
}
