package com.operanttechnologies.mail;

import com.operanttechnologies.timeline.Actor;
import java.util.UUID;

/**
 * What a member says a mail is. The effects of the mistake are undone as far as that is right, the
 * effects of the truth happen, in one transaction. A recipient's own unsubscription is never
 * lifted.
 */
public interface Corrections {

  /** What came of a correction. */
  enum Outcome {
    /** It was that already. */
    SAME,
    /** It is that now; nothing was stopped by the mistake. */
    CORRECTED,
    /** It is that now; the follow-ups that the mistake stopped go on only if a member says so. */
    FOLLOW_UPS_STOPPED,
    /** It is that now, but the recipient's own wish stays. */
    STAYS_SUPPRESSED
  }

  /** In the tenant's transaction; {@code NotFound} without such a mail. */
  Outcome correct(UUID inbound, InboundKind kind, Actor actor);

  /**
   * Lets the follow-ups go on that the mail stopped by mistake; {@code Conflict} if they were not
   * stopped by it, or cannot go on.
   */
  void letGoOn(UUID inbound, Actor actor);
}
