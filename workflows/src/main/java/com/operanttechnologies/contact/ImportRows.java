package com.operanttechnologies.contact;

import io.temporal.activity.ActivityInterface;

/** What an import's process reads in the database. */
@ActivityInterface(namePrefix = "Import")
public interface ImportRows {

  /** The next step, from what the row says was done. */
  ImportStep nextStep(String tenant, String id);
}
