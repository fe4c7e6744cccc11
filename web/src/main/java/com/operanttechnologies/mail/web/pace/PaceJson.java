package com.operanttechnologies.mail.web.pace;

import com.operanttechnologies.mail.pace.PaceUsage;
import com.operanttechnologies.mail.pace.SendingPace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sending pace of an organisation.
 *
 * @param chosen by its admins, or the standard
 * @param effective the same within what the operator of the server allows
 */
record PaceJson(Limits chosen, Limits effective, Usage usage) {

  /** Mails in 24 hours; 0 is no limit. */
  record Limits(
      int mailboxDay,
      int domainDay,
      int tenantDay,
      long gapSeconds,
      int warmUpFrom,
      int warmUpStep) {
    static Limits of(SendingPace pace) {
      return new Limits(
          pace.mailboxDay(),
          pace.domainDay(),
          pace.tenantDay(),
          pace.gap().toSeconds(),
          pace.warmUpFrom(),
          pace.warmUpStep());
    }
  }

  /** What has left in the last 24 hours, and what waits. */
  record Usage(Use organisation, List<Use> mailboxes, List<Use> domains) {
    Usage {
      mailboxes = List.copyOf(mailboxes);
      domains = List.copyOf(domains);
    }
  }

  /**
   * One mailbox, recipient domain or organisation.
   *
   * @param limit today; smaller than the chosen one while a mailbox is new
   * @param lastAt when the last waiting follow-up leaves
   */
  record Use(@Nullable String name, long sent, int limit, long waiting, @Nullable Instant lastAt) {
    static Use of(PaceUsage.Use use) {
      String name = use.name().isEmpty() ? null : use.name();
      return new Use(name, use.sent(), use.limit(), use.waiting(), use.lastAt());
    }
  }

  static PaceJson of(PaceSettings.State state) {
    PaceUsage usage = state.usage();
    return new PaceJson(
        Limits.of(state.wanted()),
        Limits.of(state.effective()),
        new Usage(
            Use.of(usage.organisation()),
            usage.mailboxes().stream().map(Use::of).toList(),
            usage.domains().stream().map(Use::of).toList()));
  }
}
