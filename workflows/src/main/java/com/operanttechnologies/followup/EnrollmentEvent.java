package com.operanttechnologies.followup;

import java.time.Instant;

/** What can happen to an enrollment. */
public sealed interface EnrollmentEvent {

  /** An automatic answer said that the recipient is away. */
  record RecipientAway(Instant until) implements EnrollmentEvent {}

  /** The day came on which the recipient is back. */
  record RecipientReturned() implements EnrollmentEvent {}

  /** A member wants no mail for now. */
  record PausedByMember() implements EnrollmentEvent {}

  /** A member wants the mails to go on. */
  record ResumedByMember() implements EnrollmentEvent {}

  /** No step is left. */
  record LastStepDone() implements EnrollmentEvent {}

  /** Something happened after which no mail may be sent. */
  record StoppedBy(StopReason reason) implements EnrollmentEvent {}

  /** What had stopped it was a mistake, as a member says. */
  record ReopenedByMember() implements EnrollmentEvent {}
}
