package com.operanttechnologies.mail;

import java.time.Instant;
import java.util.Optional;

/** What would delay a mail that nobody has planned yet; it never decides. */
@FunctionalInterface
public interface SendingForecast {

  /**
   * What would put off a follow-up to the recipient that is due then, behind all that are due
   * before; in the tenant's transaction. Empty if it would leave within a minute.
   */
  Optional<Expected> delay(String recipient, Instant due);

  /**
   * One rule that delays it.
   *
   * @param rule in a sentence, such as {@code its mailbox has sent what it may in 24 hours}
   */
  record Expected(String rule, Instant until) {}
}
