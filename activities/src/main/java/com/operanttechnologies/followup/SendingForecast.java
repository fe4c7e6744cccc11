package com.operanttechnologies.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What else delays a mail than its calendar, such as a mailbox that has sent enough for a day.
 * Every bean of this type is asked when a schedule is rehearsed or explained; it never decides.
 */
@FunctionalInterface
public interface SendingForecast {

  /**
   * What is expected of a follow-up to the contact at that instant, inside the tenant's
   * transaction; empty if nothing delays it.
   */
  List<Delay> delays(UUID contact, Instant at);

  /**
   * One rule that delays it.
   *
   * @param rule in a sentence, such as {@code ada@acme-sails.example sends 200 mails a day at most}
   */
  record Delay(String rule, Instant until) {}
}
