package com.operanttechnologies.billing;

import java.util.Locale;

/** How far a provisioning has come. */
public enum ProvisioningState {
  RUNNING,
  DONE,
  /** A step was refused, and what was made is being taken back. */
  COMPENSATING,
  /** Nothing stands; the quote's owner has a task with Retry. */
  FAILED,
  /** The acceptance was undone, and what had been made was taken back. */
  UNDONE;

  /** The name in tables and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ProvisioningState ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
