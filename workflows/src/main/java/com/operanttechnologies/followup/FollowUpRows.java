package com.operanttechnologies.followup;

import io.temporal.activity.ActivityInterface;

/** What a follow-up's process reads in the database. */
@ActivityInterface
public interface FollowUpRows {

  /** Plans what is missing and tells when the next step is due. */
  NextStep nextStep(String tenant, String enrollment);
}
