package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class SellerDecisionsTest {
  @Autowired SellerDecisions seller;
  @Autowired Revisions revisions;
  @Autowired Bargain bargain;
  @Autowired Tenants tenants;

  private UUID ada(Offer offer) {
    return tenants.as(
        offer.tenant(),
        () ->
            tenants
                .sql(
                    """
                    insert into member (tenant_id, email, name, role, state)
                    values (:tenant, :email, 'Ada', 'admin', 'active') returning id
                    """)
                .param("email", UUID.randomUUID() + "@acme.example")
                .query(UUID.class)
                .single());
  }

  private Quote markAccepted(Offer offer, String note) {
    return seller.markAccepted(
        offer.tenant(), offer.quote(), Choice.of(List.of()), note, ada(offer), "Ada");
  }

  private void discard(Offer offer) {
    seller.discard(offer.tenant(), offer.quote(), Actor.PRODUCT);
  }

  @Test
  void withdrawsWhatTheCustomerHas() {
    Offer offer = bargain.sent();

    assertThat(seller.withdraw(offer.tenant(), offer.quote(), Actor.PRODUCT).state().code())
        .isEqualTo("withdrawn");
  }

  @Test
  void withdrawsWhatIsOnItsWay() {
    Offer offer = bargain.leaving();

    assertThat(seller.withdraw(offer.tenant(), offer.quote(), Actor.PRODUCT).state().code())
        .isEqualTo("withdrawn");
  }

  @Test
  void cannotWithdrawWhatWasAccepted() {
    Offer offer = bargain.sent();
    bargain.accept(offer);

    assertThatThrownBy(() -> seller.withdraw(offer.tenant(), offer.quote(), Actor.PRODUCT))
        .isInstanceOf(IllegalTransition.class);
  }

  @Test
  void recordsAnAcceptanceThatBobGaveByTelephone() {
    assertThat(markAccepted(bargain.sent(), "By telephone on Monday").state().code())
        .isEqualTo("accepted");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " \n"})
  void wantsANoteHowTheCustomerAccepted(String note) {
    Offer offer = bargain.sent();

    assertThatThrownBy(() -> markAccepted(offer, note))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.byField()).containsOnlyKeys("note"));
    assertThat(bargain.state(offer)).isEqualTo("sent");
  }

  @Test
  void recordsNoAcceptanceOfWhatHasExpired() {
    Offer offer = bargain.sent();
    bargain.expire(offer);

    assertThatThrownBy(() -> markAccepted(offer, "By telephone")).isInstanceOf(Conflict.class);
  }

  @Test
  void recordsThatTheCustomerSaidNo() {
    Offer offer = bargain.sent();
    seller.markDeclined(offer.tenant(), offer.quote(), "Too dear", Actor.PRODUCT);

    assertThat(bargain.state(offer)).isEqualTo("declined");
  }

  @Test
  void discardsADraft() {
    Offer offer = bargain.drafted();
    discard(offer);

    assertThat(bargain.state(offer)).isEqualTo("discarded");
  }

  @Test
  void comesBackToWhatTheCustomerHasWhenARevisionIsDiscarded() {
    Offer offer = bargain.sent();
    revisions.revise(offer.tenant(), offer.quote(), Actor.PRODUCT);
    discard(offer);

    assertThat(bargain.state(offer)).isEqualTo("sent");
  }
}
