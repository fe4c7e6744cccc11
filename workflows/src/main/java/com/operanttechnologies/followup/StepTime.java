package com.operanttechnologies.followup;

import java.time.Instant;

/** What the calendar makes of a step: an instant, or the reason why nothing comes of it. */
public sealed interface StepTime {

  /** The step happens at this instant, already inside the recipient's window. */
  record Due(Instant at) implements StepTime {}

  /** The step never happens. */
  record Skipped(SkipReason reason) implements StepTime {}

  /** Why a step has no place in the calendar. */
  enum SkipReason {
    /** Its day lies before the sequence begins. */
    BEFORE_START,
    /** The quote would have expired. */
    NOT_BEFORE_EXPIRY,
    /** A later step comes first, or at the same instant: two mails at once help nobody. */
    NOT_BEFORE_LATER_STEP,
    /** It counts from the expiry of a quote, and there is none. */
    WITHOUT_EXPIRY,
    /** It belongs to the other answer of a question before it. */
    OTHER_ANSWER,
    /** The sequence ends before it. */
    AFTER_THE_END
  }
}
