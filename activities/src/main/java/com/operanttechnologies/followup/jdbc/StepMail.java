package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.StepTime;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * A step of a running sequence: what the calendar makes of it, and its mail in the ledger once it
 * is the next one.
 */
record StepMail(SequenceStep step, StepTime time, @Nullable Message mail) {

  /** Nothing more comes of it. */
  boolean isBehind() {
    return switch (state()) {
      case null -> false;
      case PLANNED, HELD, CLAIMED, IN_DATA -> false;
      case ACCEPTED, NOT_SENT, REJECTED, UNKNOWN, CANCELLED -> true;
    };
  }

  boolean isHeld() {
    return state() == MessageState.HELD;
  }

  /** On its way: nothing about it can be changed any more. */
  boolean isLeaving() {
    return state() == MessageState.CLAIMED || state() == MessageState.IN_DATA;
  }

  /** Planned, and put off by the ledger itself: it keeps the instant. */
  boolean isPutOff() {
    return mail != null
        && state() == MessageState.PLANNED
        && (mail.attempts() > 0 || mail.reason() != null);
  }

  private @Nullable MessageState state() {
    return mail == null ? null : mail.state();
  }
}
