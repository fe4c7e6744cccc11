package com.operanttechnologies.quote;

import com.operanttechnologies.quote.QuoteEvent.AcceptanceUndone;
import com.operanttechnologies.quote.QuoteEvent.AcceptedByCustomer;
import com.operanttechnologies.quote.QuoteEvent.ApprovedByApprover;
import com.operanttechnologies.quote.QuoteEvent.DeclinedByCustomer;
import com.operanttechnologies.quote.QuoteEvent.DiscardedBySeller;
import com.operanttechnologies.quote.QuoteEvent.EditedBySeller;
import com.operanttechnologies.quote.QuoteEvent.MailedToCustomer;
import com.operanttechnologies.quote.QuoteEvent.RefusedByRelay;
import com.operanttechnologies.quote.QuoteEvent.ReturnedByApprover;
import com.operanttechnologies.quote.QuoteEvent.RevisedBySeller;
import com.operanttechnologies.quote.QuoteEvent.SendingStarted;
import com.operanttechnologies.quote.QuoteEvent.SendingTakenBack;
import com.operanttechnologies.quote.QuoteEvent.SubmittedForApproval;
import com.operanttechnologies.quote.QuoteEvent.ValidityEnded;
import com.operanttechnologies.quote.QuoteEvent.WithdrawnBySeller;
import java.time.Instant;

/** The state of a quote version; each carries only what is true in it. */
public sealed interface QuoteState {

  /** The seller still writes it. */
  record Draft() implements QuoteState {}

  /** An approver looks at it. */
  record InReview() implements QuoteState {}

  /** Everything that rules ask for was approved; an edit makes it a draft again. */
  record Approved() implements QuoteState {}

  /** It leaves at an instant before which it can be taken back to where it came from. */
  record Sending(Instant sendAfter, boolean approved) implements QuoteState {
    boolean ends(QuoteEvent event) {
      return !(event instanceof SendingTakenBack(Instant at)) || at.isBefore(sendAfter);
    }

    QuoteState origin() {
      return approved ? new Approved() : new Draft();
    }
  }

  /** The customer has it and can decide. */
  record Sent(Instant at) implements QuoteState {}

  /** The customer signed it. */
  record Accepted(Instant at) implements QuoteState {}

  /** The customer said no; the reason may be empty. */
  record Declined(Instant at, String reason) implements QuoteState {}

  /** Its validity ended without a decision. */
  record Expired(Instant at) implements QuoteState {}

  /** The seller took it off the table, or undid its acceptance. */
  record Withdrawn(Instant at) implements QuoteState {}

  /** A newer version stands in its place. */
  record Superseded(Instant at) implements QuoteState {}

  /** It was given up before any customer saw it. */
  record Discarded(Instant at) implements QuoteState {}

  /**
   * The state after an event: the only way from one state to another.
   *
   * @throws IllegalTransition when the event cannot happen in this state
   */
  default QuoteState on(QuoteEvent event) {
    return switch (this) {
      case Draft _, InReview _, Approved _ when event instanceof EditedBySeller -> new Draft();
      case Draft _, InReview _, Approved _ when event instanceof DiscardedBySeller(Instant at) ->
          new Discarded(at);
      case Draft _ ->
          switch (event) {
            case SubmittedForApproval _ -> new InReview();
            case SendingStarted(Instant sendAfter) -> new Sending(sendAfter, false);
            default -> throw new IllegalTransition(this, event);
          };
      case InReview _ ->
          switch (event) {
            case ApprovedByApprover _ -> new Approved();
            case ReturnedByApprover _ -> new Draft();
            default -> throw new IllegalTransition(this, event);
          };
      case Approved _ when event instanceof SendingStarted(Instant at) -> new Sending(at, true);
      case Sending _, Sent _ when event instanceof WithdrawnBySeller(var at) -> new Withdrawn(at);
      case Sending sending ->
          switch (event) {
            case SendingTakenBack _, RefusedByRelay _ when sending.ends(event) -> sending.origin();
            case MailedToCustomer(Instant at) -> new Sent(at);
            default -> throw new IllegalTransition(this, event);
          };
      case Sent _, Declined _, Expired _, Withdrawn _
          when event instanceof RevisedBySeller(var at) ->
          new Superseded(at);
      case Sent _ ->
          switch (event) {
            case AcceptedByCustomer(Instant at) -> new Accepted(at);
            case DeclinedByCustomer(Instant at, String reason) -> new Declined(at, reason);
            case ValidityEnded(Instant at) -> new Expired(at);
            default -> throw new IllegalTransition(this, event);
          };
      case Accepted _ when event instanceof AcceptanceUndone(Instant at) -> new Withdrawn(at);
      case Approved _, Accepted _, Declined _, Expired _, Withdrawn _, Superseded _, Discarded _ ->
          throw new IllegalTransition(this, event);
    };
  }

  /** The name of the state in JSON, in the database and on the page's markup. */
  default String code() {
    return switch (this) {
      case Draft _ -> "draft";
      case InReview _ -> "in_review";
      case Approved _ -> "approved";
      case Sending _ -> "sending";
      case Sent _ -> "sent";
      case Accepted _ -> "accepted";
      case Declined _ -> "declined";
      case Expired _ -> "expired";
      case Withdrawn _ -> "withdrawn";
      case Superseded _ -> "superseded";
      case Discarded _ -> "discarded";
    };
  }

  /**
   * Whether the process of this version has ended: a revision may take its place, or its acceptance
   * be undone.
   */
  default boolean isFinal() {
    return switch (this) {
      case Draft _, InReview _, Approved _, Sending _, Sent _ -> false;
      case Accepted _, Declined _, Expired _, Withdrawn _, Superseded _, Discarded _ -> true;
    };
  }

  /** Whether its content can still be edited in place; an edit makes it a draft again. */
  default boolean isEditable() {
    return this instanceof Draft || this instanceof InReview || this instanceof Approved;
  }

  /** Whether the customer can accept or decline it. */
  default boolean awaitsDecision() {
    return this instanceof Sent;
  }

  /** Whether a newer version may take its place. */
  default boolean isRevisable() {
    return switch (this) {
      case Sent _, Declined _, Expired _, Withdrawn _ -> true;
      case Draft _, InReview _, Approved _, Sending _, Accepted _, Superseded _, Discarded _ ->
          false;
    };
  }
}
