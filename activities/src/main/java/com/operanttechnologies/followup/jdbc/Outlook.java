package com.operanttechnologies.followup.jdbc;

import java.time.Instant;

/** What comes next for an enrollment. */
sealed interface Outlook {

  /**
   * A mail is planned and may be tried from this instant on.
   *
   * @param near a process waits for it already
   */
  record Waiting(StepMail next, Instant at, boolean near) implements Outlook {}

  /** The next mail waits for a person. */
  record Held(StepMail next) implements Outlook {}

  /** A member holds the mails back, or they are over. */
  record Resting() implements Outlook {}

  /** No step is left. */
  record Done() implements Outlook {}
}
