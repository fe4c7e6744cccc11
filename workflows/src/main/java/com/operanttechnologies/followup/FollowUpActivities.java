package com.operanttechnologies.followup;

import io.temporal.activity.ActivityInterface;

/** What a follow-up's process asks of the world. */
@ActivityInterface
public interface FollowUpActivities {

  /** Reads the metrics that the due step shows; a failing source is noted, never thrown. */
  void readMetrics(String tenant, String enrollment);

  /**
   * Sends the due step: stop rules, render, claim, SMTP, mark. Answers when the next one is due,
   * also for "not due yet"; the ledger alone decides whether anything is sent.
   */
  NextStep deliverStep(String tenant, String enrollment);
}
