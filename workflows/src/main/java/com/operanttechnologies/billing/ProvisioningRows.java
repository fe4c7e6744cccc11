package com.operanttechnologies.billing;

import io.temporal.activity.ActivityInterface;

/** What a provisioning's process reads and writes in the database; each is safe to repeat. */
@ActivityInterface(namePrefix = "Provisioning")
public interface ProvisioningRows {

  /** The next step, from what the row says was done. */
  ProvisioningStep nextStep(String tenant, String provisioning);

  /** A step was refused: from now on what was made is taken back. */
  void beginUndo(String tenant, String provisioning);

  /** Everything was taken back: the row is failed, and its owner gets a task. */
  void reportFailure(String tenant, String provisioning);
}
