package com.operanttechnologies.followup.path;

import com.operanttechnologies.followup.Span;
import org.jspecify.annotations.Nullable;

/** What a step does when its turn comes. */
public sealed interface StepAction {

  /** Writes to the recipient. */
  record Mail() implements StepAction {}

  /**
   * Gives the owner something to do.
   *
   * @param pauses the sequence goes on only when it is done
   */
  record Task(String title, boolean pauses) implements StepAction {}

  /**
   * Waits until something is true; answers yes, or no when the limit has passed.
   *
   * @param limit absent only for a day, which always comes
   * @param endsAtLimit the sequence is over then, else it goes on
   */
  record Wait(Fact until, @Nullable Span limit, boolean endsAtLimit) implements StepAction {
    public Wait {
      if (limit == null && !(until instanceof Fact.OnDay)) {
        throw new IllegalArgumentException("A wait needs a limit");
      }
    }
  }

  /** Asks now whether something is true; steps after it may depend on the answer. */
  record Branch(Fact question) implements StepAction {}

  /** The sequence is over. */
  record End() implements StepAction {}

  /** The name in tables and answers. */
  default String kind() {
    return switch (this) {
      case Mail() -> "mail";
      case Task(_, _) -> "task";
      case Wait(_, _, _) -> "wait";
      case Branch(_) -> "branch";
      case End() -> "end";
    };
  }

  /** Whether steps after it may depend on its answer. */
  default boolean asks() {
    return this instanceof Wait || this instanceof Branch;
  }

  /** Whether what comes after it cannot come before it is over. */
  default boolean blocks() {
    return this instanceof Wait || this instanceof Task(_, boolean pauses) && pauses;
  }
}
