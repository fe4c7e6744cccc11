package com.operanttechnologies.followup.way;

import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.StepTime;
import com.operanttechnologies.followup.passage.Passage;
import com.operanttechnologies.followup.path.Stop;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step of a running sequence: what the calendar makes of it, and what there is of it already.
 *
 * @param mail in the ledger once the step is the next one
 * @param passage of a step that is no mail, once its turn has come
 */
public record PathStep(
    SequenceStep step, Stop stop, @Nullable Message mail, @Nullable Passage passage) {

  public StepTime time() {
    return stop.time();
  }

  /** Nothing more comes of it. */
  public boolean isBehind() {
    return passage != null && passage.doneAt() != null || isOver(mail);
  }

  public static boolean isOver(@Nullable Message mail) {
    return switch (mail == null ? null : mail.state()) {
      case null -> false;
      case PLANNED, HELD, CLAIMED, IN_DATA -> false;
      case ACCEPTED, NOT_SENT, REJECTED, UNKNOWN, CANCELLED -> true;
    };
  }

  public boolean isHeld() {
    return state() == MessageState.HELD;
  }

  /** On its way: nothing about it can be changed any more. */
  public boolean isLeaving() {
    return state() == MessageState.CLAIMED || state() == MessageState.IN_DATA;
  }

  /** Planned, and put off by the ledger itself: it keeps the instant. */
  public boolean isPutOff() {
    return mail != null
        && state() == MessageState.PLANNED
        && (mail.attempts() > 0 || mail.reason() != null);
  }

  /** Another answer was given, or the end comes first: nobody misses it. */
  public boolean isUntaken() {
    return time() instanceof StepTime.Skipped(var reason)
        && (reason == StepTime.SkipReason.OTHER_ANSWER
            || reason == StepTime.SkipReason.AFTER_THE_END);
  }

  public PathStep with(Message planned) {
    return new PathStep(step, stop, planned, passage);
  }

  public Message planned() {
    return Objects.requireNonNull(mail);
  }

  private @Nullable MessageState state() {
    return mail == null ? null : mail.state();
  }
}
