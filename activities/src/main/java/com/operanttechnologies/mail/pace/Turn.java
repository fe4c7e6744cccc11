package com.operanttechnologies.mail.pace;

import java.time.Instant;

/** Whether it is a mail's turn to leave. */
public sealed interface Turn {
  Turn NOW = new Now();

  /** Nothing delays it. */
  record Now() implements Turn {}

  /** Its slot has come: it leaves among others, as soon as the relay's pace lets it out. */
  record Come(Instant slot) implements Turn {}

  /** It leaves then, for this reason. */
  record At(Instant at, String reason) implements Turn {}

  /**
   * It has no slot yet; {@link Pace#reserve} gives it one.
   *
   * @param anew the slots of those behind it do not hold any more either
   */
  record Unplanned(boolean anew) implements Turn {}
}
