package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.way.PathStep;
import java.time.Instant;

/** What comes next for an enrollment. */
sealed interface Outlook {

  /**
   * A mail is planned and may be tried from this instant on.
   *
   * @param near a process waits for it already
   */
  record Waiting(PathStep next, Instant at, boolean near) implements Outlook {}

  /**
   * Something else than a mail happens at this instant, or is looked at again.
   *
   * @param numbers they are read before
   * @param near a process waits for it already
   */
  record Sleeping(Instant at, boolean numbers, boolean near) implements Outlook {}

  /** A task has to be done first. */
  record Asking(PathStep task) implements Outlook {}

  /** The next mail waits for a person. */
  record Held(PathStep next) implements Outlook {}

  /** A member holds the mails back, or they are over. */
  record Resting() implements Outlook {}

  /** No step is left. */
  record Done() implements Outlook {}
}
