package com.operanttechnologies.mail.pace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has left in the last 24 hours and what waits, against the limits. */
public record PaceUsage(Use organisation, List<Use> mailboxes, List<Use> domains) {
  public PaceUsage {
    mailboxes = List.copyOf(mailboxes);
    domains = List.copyOf(domains);
  }

  /**
   * One mailbox, domain or organisation.
   *
   * @param sent in the last 24 hours
   * @param limit in 24 hours, today; 0 for none
   * @param waiting follow-ups that have their instant before them
   * @param lastAt when the last of them leaves
   * @param warmingUp a new mailbox whose limit grows from day to day
   */
  public record Use(
      String name,
      long sent,
      int limit,
      long waiting,
      @Nullable Instant lastAt,
      boolean warmingUp) {

    /** How full it is, at most 100. */
    public int percent() {
      return limit == 0 ? 0 : (int) Math.min(100, 100 * sent / limit);
    }
  }
}
