package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.buyer.Decision;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class RevisionsTest {
  @Autowired Revisions revisions;
  @Autowired SellerDecisions seller;
  @Autowired Sendings sendings;
  @Autowired Bargain bargain;

  private Quote revise(Offer offer) {
    return revisions.revise(offer.tenant(), offer.quote(), Actor.PRODUCT);
  }

  private Quote extend(Offer offer, int days) {
    return revisions.extend(
        offer.tenant(), offer.quote(), LocalDate.now().plusDays(days), Actor.PRODUCT);
  }

  @Test
  void leavesTheOldVersionOfferedWhileTheNewOneIsWritten() {
    Offer offer = bargain.sent();
    revise(offer);

    assertThat(bargain.states(offer)).containsExactly("sent", "draft");
    assertThat(bargain.page(offer).version().version()).isEqualTo(1);
  }

  @Test
  void putsTheNewVersionInTheOldOnesPlaceWhenItIsSent() {
    Offer offer = bargain.sent();
    revise(offer);
    bargain.sendAgain(offer);

    assertThat(bargain.states(offer)).containsExactly("superseded", "sent");
  }

  @Test
  void keepsTheLink() {
    Offer offer = bargain.sent();
    String address = bargain.address(offer);
    revise(offer);
    bargain.sendAgain(offer);

    assertThat(bargain.address(offer)).isEqualTo(address);
    assertThat(bargain.page(offer).version().version()).isEqualTo(2);
  }

  @Test
  void answersTheDraftThatExists() {
    Offer offer = bargain.sent();

    assertThat(revise(offer).current().id()).isEqualTo(revise(offer).current().id());
  }

  @Test
  void cannotReviseWhatWasAccepted() {
    Offer offer = bargain.sent();
    bargain.accept(offer);

    assertThatThrownBy(() -> revise(offer)).isInstanceOf(Conflict.class);
  }

  @Test
  void offersAnewWhatWasDeclined() {
    Offer offer = bargain.sent();
    bargain.decline(bargain.page(offer));
    revise(offer);
    bargain.sendAgain(offer);

    assertThat(bargain.accept(offer)).isInstanceOf(Decision.Recorded.class);
  }

  @Test
  void numbersOnAfterARevisionThatWasDiscarded() {
    Offer offer = bargain.sent();
    revise(offer);
    seller.discard(offer.tenant(), offer.quote(), Actor.PRODUCT);

    assertThat(revise(offer).current().version()).isEqualTo(3);
  }

  @Test
  void sendsALongerValidityAtOnce() {
    Offer offer = bargain.sent();

    assertThat(extend(offer, 60).state().code()).isEqualTo("sending");
  }

  @Test
  void isValidLongerOnceTheExtensionHasArrived() {
    Offer offer = bargain.sent();
    extend(offer, 60);
    bargain.arrived(offer);

    assertThat(bargain.page(offer).version().validUntil()).isEqualTo(LocalDate.now().plusDays(60));
  }

  @Test
  void revivesWhatHasExpired() {
    Offer offer = bargain.sent();
    bargain.expire(offer);
    extend(offer, 60);
    bargain.arrived(offer);

    assertThat(bargain.accept(offer)).isInstanceOf(Decision.Recorded.class);
  }

  @Test
  void refusesAValidityThatHasPassed() {
    Offer offer = bargain.sent();

    assertThatThrownBy(() -> extend(offer, -3)).isInstanceOf(InvalidInput.class);
    assertThat(bargain.states(offer)).containsExactly("sent");
  }

  @Test
  void stillAwaitsTheEndOfTheOldVersionWhenTheNewOneIsTakenBack() {
    Offer offer = bargain.sent();
    extend(offer, 60);
    sendings.takeBack(offer.tenant(), offer.quote(), Actor.PRODUCT);

    assertThat(
            bargain.count(
                offer.tenant(),
                """
                select count(*) from due d join quote_version v on v.quote_id = d.subject_id
                where d.kind = 'quote' and v.tenant_id = :tenant and v.state = 'sent'
                and d.due_at = v.expires_at
                """))
        .isEqualTo(1);
  }
}
