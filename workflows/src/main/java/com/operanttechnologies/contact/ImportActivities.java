package com.operanttechnologies.contact;

import io.temporal.activity.ActivityInterface;

/**
 * The batches of an import. Each commits its rows together with how far it came, so that repeating
 * it goes on where the last commit was; it answers what comes next, also after a cancellation.
 */
@ActivityInterface(namePrefix = "Import")
public interface ImportActivities {

  /** Looks at the next rows and counts them; changes no contact. */
  ImportStep checkBatch(String tenant, String id);

  /** Makes the next rows contacts. */
  ImportStep runBatch(String tenant, String id);
}
