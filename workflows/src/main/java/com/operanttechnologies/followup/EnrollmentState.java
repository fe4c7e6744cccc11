package com.operanttechnologies.followup;

import com.operanttechnologies.followup.EnrollmentEvent.LastStepDone;
import com.operanttechnologies.followup.EnrollmentEvent.PausedByMember;
import com.operanttechnologies.followup.EnrollmentEvent.RecipientAway;
import com.operanttechnologies.followup.EnrollmentEvent.RecipientReturned;
import com.operanttechnologies.followup.EnrollmentEvent.ReopenedByMember;
import com.operanttechnologies.followup.EnrollmentEvent.ResumedByMember;
import com.operanttechnologies.followup.EnrollmentEvent.StoppedBy;
import java.time.Instant;

/** Where one contact stands in one sequence. */
public sealed interface EnrollmentState {

  /** Steps are sent when they are due. */
  record Active() implements EnrollmentState {}

  /** The recipient is away: nothing is sent before this instant. */
  record Parked(Instant until) implements EnrollmentState {}

  /** A member holds the mails back. */
  record Paused() implements EnrollmentState {}

  /** The last step is behind it. */
  record Finished() implements EnrollmentState {}

  /** Ended early, for good. */
  record Stopped(StopReason reason) implements EnrollmentState {}

  /**
   * The state after an event. News that comes after the end changes nothing (a reply may be read
   * after the last step); a member's wish after the end is refused.
   */
  default EnrollmentState on(EnrollmentEvent event) {
    return switch (this) {
      case Active active ->
          switch (event) {
            case RecipientAway(Instant until) -> new Parked(until);
            case PausedByMember() -> new Paused();
            case RecipientReturned(), ResumedByMember(), ReopenedByMember() -> active;
            case LastStepDone() -> new Finished();
            case StoppedBy(StopReason reason) -> new Stopped(reason);
          };
      case Parked(Instant until) ->
          switch (event) {
            case RecipientAway(Instant later) -> new Parked(later.isAfter(until) ? later : until);
            case PausedByMember() -> new Paused();
            case RecipientReturned(), ResumedByMember() -> new Active();
            case ReopenedByMember() -> this;
            case LastStepDone() -> new Finished();
            case StoppedBy(StopReason reason) -> new Stopped(reason);
          };
      case Paused paused ->
          switch (event) {
            case ResumedByMember() -> new Active();
            case RecipientAway(Instant _),
                RecipientReturned(),
                PausedByMember(),
                ReopenedByMember() ->
                paused;
            case LastStepDone() -> new Finished();
            case StoppedBy(StopReason reason) -> new Stopped(reason);
          };
      case Finished(), Stopped(StopReason _) -> ended(event);
    };
  }

  /** The name on badges and in the API. */
  default String code() {
    return switch (this) {
      case Active() -> "active";
      case Parked(Instant _) -> "parked";
      case Paused() -> "paused";
      case Finished() -> "finished";
      case Stopped(StopReason _) -> "stopped";
    };
  }

  /** Whether nothing more will ever be sent. */
  default boolean isFinal() {
    return switch (this) {
      case Finished(), Stopped(StopReason _) -> true;
      case Active(), Parked(Instant _), Paused() -> false;
    };
  }

  private EnrollmentState ended(EnrollmentEvent event) {
    return switch (event) {
      case PausedByMember(), ResumedByMember() -> throw new EnrollmentEnded(this);
      case ReopenedByMember() -> reopened();
      case RecipientAway(Instant _), RecipientReturned(), LastStepDone(), StoppedBy(StopReason _) ->
          this;
    };
  }

  /** Only what the recipient's mails had stopped can have been a mistake. */
  private EnrollmentState reopened() {
    if (this instanceof Stopped(StopReason reason) && reason.isReadFromMail()) {
      return new Active();
    }
    throw new EnrollmentEnded(this);
  }
}
