package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.billing.BillingEngines.Kind;
import com.operanttechnologies.billing.choice.BillingChoices;
import com.operanttechnologies.billing.choice.BillingChoices.Wish;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class AcceptanceUndoTest {
  @Autowired AcceptanceUndo undo;
  @Autowired BillingChoices choices;
  @Autowired Bargain bargain;
  @Autowired QuoteProcess process;
  @Autowired Ledger ledger;
  @Autowired Tenants tenants;

  private Offer accepted(int days) {
    Offer offer = bargain.sent();
    bargain.accept(offer);
    tenants.run(
        offer.tenant(), () -> choices.choose(new Wish(Kind.STANDARD, null, null, 14, days)));
    return offer;
  }

  private Quote undo(Offer offer, String reason) {
    return undo.undo(offer.tenant(), offer.quote(), reason, Actor.PRODUCT);
  }

  @Test
  void theVersionIsWithdrawnAndItsEvidenceStays() {
    Offer offer = accepted(3);

    assertThat(undo(offer, "Wrong berth").state().code()).isEqualTo("withdrawn");
    assertThat(count(offer, "select count(*) from acceptance")).isOne();
  }

  @Test
  void bothSidesAreTold() {
    Offer offer = accepted(3);
    undo(offer, "Wrong berth");

    List<Message> mails =
        tenants.as(offer.tenant(), () -> ledger.ofQuote(offer.quote())).stream()
            .filter(mail -> mail.kind().equals("acceptance_undone"))
            .toList();
    assertThat(mails)
        .extracting(Message::recipient)
        .contains(bargain.quote(offer).current().customer().email());
  }

  @Test
  void nothingIsHandedOverToBillingAfterwards() {
    Offer offer = accepted(3);
    undo(offer, "Wrong berth");

    process.startProvisioning(offer.tenant().toString(), offer.quote().toString());

    assertThat(count(offer, "select count(*) from provisioning")).isZero();
  }

  @Test
  void whatIsBeingBilledGoesBackwards() {
    Offer offer = accepted(3);
    process.startProvisioning(offer.tenant().toString(), offer.quote().toString());

    undo(offer, "Wrong berth");

    assertThat(
            count(
                offer, "select count(*) from provisioning where undone and state = 'compensating'"))
        .isOne();
  }

  @Test
  void withoutAGraceTimeItIsRefused() {
    Offer offer = accepted(0);

    assertThatThrownBy(() -> undo(offer, "Wrong berth"))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("switched off");
    assertThat(bargain.state(offer)).isEqualTo("accepted");
  }

  @Test
  void afterTheGraceTimeItIsRefused() {
    Offer offer = accepted(3);
    tenants.run(
        offer.tenant(),
        () ->
            tenants
                .sql("update quote_version set state_at = state_at - interval '3 days 1 second'")
                .update());

    assertThat(undo.until(offer.tenant(), offer.quote())).isEmpty();
    assertThatThrownBy(() -> undo(offer, "Wrong berth"))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("over");
  }

  @Test
  void onlyAnAcceptanceCanBeUndone() {
    Offer offer = bargain.sent();

    assertThatThrownBy(() -> undo(offer, "Wrong berth")).isInstanceOf(IllegalTransition.class);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " \n"})
  void aReasonIsWanted(String reason) {
    Offer offer = accepted(3);

    assertThatThrownBy(() -> undo(offer, reason))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.byField()).containsOnlyKeys("reason"));
  }

  @Test
  void itIsUndoneOnce() {
    Offer offer = accepted(3);
    undo(offer, "Wrong berth");

    assertThatThrownBy(() -> undo(offer, "Again")).isInstanceOf(IllegalTransition.class);
  }

  private long count(Offer offer, String statement) {
    return tenants.as(offer.tenant(), () -> tenants.sql(statement).query(Long.class).single());
  }
}
