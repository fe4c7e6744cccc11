package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.quote.QuoteEvent.AcceptanceUndone;
import com.operanttechnologies.quote.QuoteEvent.AcceptedByCustomer;
import com.operanttechnologies.quote.QuoteEvent.ApprovedByApprover;
import com.operanttechnologies.quote.QuoteEvent.DeclinedByCustomer;
import com.operanttechnologies.quote.QuoteEvent.DiscardedBySeller;
import com.operanttechnologies.quote.QuoteEvent.EditedBySeller;
import com.operanttechnologies.quote.QuoteEvent.MailedToCustomer;
import com.operanttechnologies.quote.QuoteEvent.ReturnedByApprover;
import com.operanttechnologies.quote.QuoteEvent.RevisedBySeller;
import com.operanttechnologies.quote.QuoteEvent.SendingStarted;
import com.operanttechnologies.quote.QuoteEvent.SendingTakenBack;
import com.operanttechnologies.quote.QuoteEvent.SubmittedForApproval;
import com.operanttechnologies.quote.QuoteEvent.ValidityEnded;
import com.operanttechnologies.quote.QuoteEvent.WithdrawnBySeller;
import com.operanttechnologies.quote.QuoteState.Accepted;
import com.operanttechnologies.quote.QuoteState.Approved;
import com.operanttechnologies.quote.QuoteState.Declined;
import com.operanttechnologies.quote.QuoteState.Discarded;
import com.operanttechnologies.quote.QuoteState.Draft;
import com.operanttechnologies.quote.QuoteState.Expired;
import com.operanttechnologies.quote.QuoteState.InReview;
import com.operanttechnologies.quote.QuoteState.Sending;
import com.operanttechnologies.quote.QuoteState.Sent;
import com.operanttechnologies.quote.QuoteState.Superseded;
import com.operanttechnologies.quote.QuoteState.Withdrawn;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuoteStateTest {
  private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");
  private static final Instant LEAVES = NOON.plusSeconds(15);

  @Test
  void aQuoteGoesFromDraftToSignature() {
    QuoteState state = new Draft();

    state = state.on(new SendingStarted(LEAVES));
    state = state.on(new MailedToCustomer(LEAVES));
    state = state.on(new AcceptedByCustomer(LEAVES.plusSeconds(60)));

    assertThat(state).isEqualTo(new Accepted(LEAVES.plusSeconds(60)));
  }

  @Test
  void anApprovalComesBeforeSending() {
    QuoteState state = new Draft().on(new SubmittedForApproval()).on(new ApprovedByApprover());

    assertThat(state.on(new SendingStarted(LEAVES))).isEqualTo(new Sending(LEAVES, true));
  }

  @Test
  void aQuoteInReviewCannotBeSent() {
    assertThatThrownBy(() -> new InReview().on(new SendingStarted(LEAVES)))
        .isInstanceOf(IllegalTransition.class)
        .hasMessage("A quote that is in review cannot be sent by the seller.");
  }

  @Test
  void aReturnedQuoteIsADraftAgain() {
    assertThat(new InReview().on(new ReturnedByApprover())).isEqualTo(new Draft());
  }

  @Test
  void anEditVoidsTheApproval() {
    assertThat(new Approved().on(new EditedBySeller())).isEqualTo(new Draft());
    assertThat(new InReview().on(new EditedBySeller())).isEqualTo(new Draft());
  }

  @Test
  void aSendingTakenBackGoesWhereItCameFrom() {
    SendingTakenBack inTime = new SendingTakenBack(LEAVES.minusMillis(1));

    assertThat(new Sending(LEAVES, false).on(inTime)).isEqualTo(new Draft());
    assertThat(new Sending(LEAVES, true).on(inTime)).isEqualTo(new Approved());
  }

  @Test
  void aMailThatTheRelayRefusedGivesTheVersionBackToTheSeller() {
    assertThat(new Sending(LEAVES, false).on(new QuoteEvent.RefusedByRelay()))
        .isEqualTo(new Draft());
    assertThat(new Sending(LEAVES, true).on(new QuoteEvent.RefusedByRelay()))
        .isEqualTo(new Approved());
  }

  @Test
  void aSendingCannotBeTakenBackOnceItsInstantHasCome() {
    assertThatThrownBy(() -> new Sending(LEAVES, false).on(new SendingTakenBack(LEAVES)))
        .isInstanceOf(IllegalTransition.class)
        .hasMessage("A quote that is sending cannot be taken back before it left.");
  }

  @Test
  void onlyASentQuoteCanBeAccepted() {
    for (QuoteState state : QuoteLifecycle.STATES) {
      if (!(state instanceof Sent)) {
        assertThatThrownBy(() -> state.on(new AcceptedByCustomer(NOON)))
            .isInstanceOf(IllegalTransition.class);
      }
    }
  }

  @Test
  void aDeclineKeepsItsReason() {
    QuoteState state = new Sent(NOON).on(new DeclinedByCustomer(LEAVES, "Too dear"));

    assertThat(state).isEqualTo(new Declined(LEAVES, "Too dear"));
  }

  @Test
  void aSentQuoteExpiresWhenItsValidityEnds() {
    assertThat(new Sent(NOON).on(new ValidityEnded(LEAVES))).isEqualTo(new Expired(LEAVES));
  }

  @Test
  void theSellerCanWithdrawWhatIsOnItsWayOrThere() {
    WithdrawnBySeller withdrawal = new WithdrawnBySeller(LEAVES.plusSeconds(1));

    assertThat(new Sending(LEAVES, false).on(withdrawal)).isInstanceOf(Withdrawn.class);
    assertThat(new Sent(NOON).on(withdrawal)).isInstanceOf(Withdrawn.class);
  }

  @Test
  void aRevisionTakesThePlaceOfWhatWasNotAccepted() {
    RevisedBySeller revision = new RevisedBySeller(LEAVES);

    assertThat(new Sent(NOON).on(revision)).isEqualTo(new Superseded(LEAVES));
    assertThat(new Declined(NOON, "").on(revision)).isEqualTo(new Superseded(LEAVES));
    assertThat(new Expired(NOON).on(revision)).isEqualTo(new Superseded(LEAVES));
    assertThat(new Withdrawn(NOON).on(revision)).isEqualTo(new Superseded(LEAVES));
    assertThatThrownBy(() -> new Accepted(NOON).on(revision)).isInstanceOf(IllegalTransition.class);
  }

  @Test
  void onlyWhatNoCustomerHasSeenIsDiscarded() {
    DiscardedBySeller discard = new DiscardedBySeller(NOON);

    assertThat(new Draft().on(discard)).isEqualTo(new Discarded(NOON));
    assertThat(new InReview().on(discard)).isEqualTo(new Discarded(NOON));
    assertThat(new Approved().on(discard)).isEqualTo(new Discarded(NOON));
    assertThatThrownBy(() -> new Sent(NOON).on(discard)).isInstanceOf(IllegalTransition.class);
  }

  @Test
  void theQuestionsAgreeWithWhatTheEventsDo() {
    for (QuoteState state : QuoteLifecycle.STATES) {
      assertThat(state.isEditable()).isEqualTo(allows(state, new EditedBySeller()));
      assertThat(state.awaitsDecision()).isEqualTo(allows(state, new AcceptedByCustomer(NOON)));
      assertThat(state.isRevisable()).isEqualTo(allows(state, new RevisedBySeller(NOON)));
    }
  }

  @Test
  void anAcceptanceThatIsUndoneIsWithdrawn() {
    AcceptanceUndone undone = new AcceptanceUndone(LEAVES);

    assertThat(new Accepted(NOON).on(undone)).isEqualTo(new Withdrawn(LEAVES));
    assertThatThrownBy(() -> new Sent(NOON).on(undone)).isInstanceOf(IllegalTransition.class);
  }

  @Test
  void aFinalStateIsLeftByARevisionOrTheUndoingOfItsAcceptance() {
    for (QuoteState state : QuoteLifecycle.STATES) {
      boolean left =
          QuoteLifecycle.EVENTS.stream()
              .filter(event -> !(event instanceof RevisedBySeller))
              .filter(event -> !(event instanceof AcceptanceUndone))
              .anyMatch(event -> allows(state, event));

      assertThat(state.isFinal()).isEqualTo(!left);
    }
  }

  @Test
  void aRefusalNamesTheStateThatRefused() {
    IllegalTransition refusal =
        new IllegalTransition(new Expired(NOON), new AcceptedByCustomer(NOON));

    assertThat(refusal.stateCode()).isEqualTo("expired");
    assertThat(refusal).hasMessage("A quote that is expired cannot be accepted by the customer.");
  }

  private static boolean allows(QuoteState state, QuoteEvent event) {
    try {
      return state.on(event) != null;
    } catch (IllegalTransition refused) {
      return false;
    }
  }
}
