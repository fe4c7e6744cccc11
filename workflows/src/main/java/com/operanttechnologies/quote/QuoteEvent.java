package com.operanttechnologies.quote;

import java.time.Instant;

/** What can happen to a quote version; what a seller records by hand is the same event. */
public sealed interface QuoteEvent {

  /** The seller changed the content; approvals hold as far as their facts have not changed. */
  record EditedBySeller() implements QuoteEvent {}

  /** The seller asked for an approval that the rules require. */
  record SubmittedForApproval() implements QuoteEvent {}

  /** The approver agreed to the content as it stands. */
  record ApprovedByApprover() implements QuoteEvent {}

  /** The approver wants it changed. */
  record ReturnedByApprover() implements QuoteEvent {}

  /** The seller pressed Send; it leaves after the instant given. */
  record SendingStarted(Instant sendAfter) implements QuoteEvent {}

  /** The seller took the sending back in time. */
  record SendingTakenBack(Instant at) implements QuoteEvent {}

  /** The relay refused the mail for good, for example for a wrong address: nobody has seen it. */
  record RefusedByRelay() implements QuoteEvent {}

  /** The mail with the link went out. */
  record MailedToCustomer(Instant at) implements QuoteEvent {}

  /** The customer accepted. */
  record AcceptedByCustomer(Instant at) implements QuoteEvent {}

  /** The customer declined; the reason may be empty. */
  record DeclinedByCustomer(Instant at, String reason) implements QuoteEvent {}

  /** The last day of validity is over. */
  record ValidityEnded(Instant at) implements QuoteEvent {}

  /** The seller took the quote off the table. */
  record WithdrawnBySeller(Instant at) implements QuoteEvent {}

  /** The seller undid the customer's acceptance within the grace time. */
  record AcceptanceUndone(Instant at) implements QuoteEvent {}

  /** The seller sent a newer version. */
  record RevisedBySeller(Instant at) implements QuoteEvent {}

  /** The seller gave up a version that no customer has seen. */
  record DiscardedBySeller(Instant at) implements QuoteEvent {}

  /** What happened, as it is said after "has been" or "cannot be". */
  default String words() {
    return switch (this) {
      case EditedBySeller _ -> "edited by the seller";
      case SubmittedForApproval _ -> "submitted for approval";
      case ApprovedByApprover _ -> "approved by the approver";
      case ReturnedByApprover _ -> "returned by the approver";
      case SendingStarted _ -> "sent by the seller";
      case SendingTakenBack _ -> "taken back before it left";
      case RefusedByRelay _ -> "refused by the mail relay";
      case MailedToCustomer _ -> "mailed to the customer";
      case AcceptedByCustomer _ -> "accepted by the customer";
      case DeclinedByCustomer _ -> "declined by the customer";
      case ValidityEnded _ -> "ended by its validity";
      case WithdrawnBySeller _ -> "withdrawn by the seller";
      case AcceptanceUndone _ -> "undone by the seller within the grace time";
      case RevisedBySeller _ -> "revised by the seller";
      case DiscardedBySeller _ -> "discarded by the seller";
    };
  }
}
