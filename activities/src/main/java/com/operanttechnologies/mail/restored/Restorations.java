package com.operanttechnologies.mail.restored;

import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * A database that was restored from an older copy does not know what was sent since: nothing is
 * sent until an admin says go on. All methods run inside the tenant's transaction.
 */
public interface Restorations {

  /** Since when everything waits; empty while nothing does. */
  Optional<Instant> waitingSince();

  /**
   * Sending goes on. What is due to customers may have been sent before, also where it was planned
   * since: it is held, so that a person looks at it. Mails to members leave all the same.
   *
   * @return how many mails are held
   */
  int goOn(Actor actor);
}
