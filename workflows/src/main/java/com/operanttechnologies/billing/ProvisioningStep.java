package com.operanttechnologies.billing;

/** What comes next in a provisioning, as its row says. */
public enum ProvisioningStep {
  OPEN_ACCOUNT,
  START_MONTHLY,
  START_QUARTERLY,
  START_YEARLY,
  ISSUE_INVOICE,
  RECONCILE,
  /** A step was refused: take back what was made, then report it. */
  UNDO,
  END,
  /** Something was paid on acceptance, before the invoice or after it. */
  SET_OFF
}
