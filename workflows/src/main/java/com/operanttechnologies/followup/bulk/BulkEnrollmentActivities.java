package com.operanttechnologies.followup.bulk;

import io.temporal.activity.ActivityInterface;

/**
 * Starts enrollments. A batch commits its enrollments together with how far it came, so that
 * repeating it enrolls nobody twice.
 */
@ActivityInterface(namePrefix = "BulkEnrollment")
public interface BulkEnrollmentActivities {

  /** Enrolls the next contacts, and tells when those after them have their turn. */
  NextBatch startBatch(String tenant, String id);
}
