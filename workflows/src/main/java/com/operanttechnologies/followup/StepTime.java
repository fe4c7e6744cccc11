package com.operanttechnologies.followup;

import java.time.Instant;

/** What the calendar makes of a step: an instant, or the reason why it will not be sent. */
public sealed interface StepTime {

  /** The step is sent at this instant, already inside the recipient's window. */
  record Due(Instant at) implements StepTime {}

  /** The step is never sent. */
  record Skipped(SkipReason reason) implements StepTime {}

  /** Why a step has no place in the calendar. */
  enum SkipReason {
    /** Its day lies before the sequence begins. */
    BEFORE_START,
    /** The quote would have expired. */
    NOT_BEFORE_EXPIRY,
    /** A later step comes first, or at the same instant: two mails at once help nobody. */
    NOT_BEFORE_LATER_STEP
  }
}
