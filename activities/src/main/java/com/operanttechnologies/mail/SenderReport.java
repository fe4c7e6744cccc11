package com.operanttechnologies.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What receivers find out about the domain that a tenant's mails come from.
 *
 * @param checkedAt absent while nobody has looked yet
 * @param binding whether a failed check keeps follow-ups from leaving; not so with a relay for
 *     trials
 */
public record SenderReport(
    String domain, List<SenderCheck> checks, @Nullable Instant checkedAt, boolean binding) {

  public SenderReport {
    checks = List.copyOf(checks);
  }

  /** Whether everything holds. */
  public boolean isGreen() {
    return !checks.isEmpty() && checks.stream().allMatch(SenderCheck::isGreen);
  }

  /** What keeps follow-ups from leaving. */
  public List<SenderCheck> refusals() {
    return binding
        ? checks.stream().filter(check -> check.state() == SenderCheck.State.FAILED).toList()
        : List.of();
  }
}
