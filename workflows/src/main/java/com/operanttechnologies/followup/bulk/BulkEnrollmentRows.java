package com.operanttechnologies.followup.bulk;

import io.temporal.activity.ActivityInterface;

/** What a bulk enrollment's process reads in the database. */
@ActivityInterface(namePrefix = "BulkEnrollment")
public interface BulkEnrollmentRows {

  /** When the next batch is to be started. */
  NextBatch nextBatch(String tenant, String id);
}
