package com.operanttechnologies.process;

import java.util.Arrays;

/** The kinds of processes; each is an actor over a row and can be made again from it. */
public enum ProcessKind {
  QUOTE("quote", "QuoteWorkflow"),
  ENROLLMENT("enrollment", "FollowUpWorkflow"),
  MESSAGE("message", "MessageWorkflow"),
  PROVISIONING("provisioning", "ProvisioningWorkflow"),
  IMPORT("import", "ImportWorkflow"),
  BULK_ENROLLMENT("bulk_enrollment", "BulkEnrollmentWorkflow");

  private final String code;
  private final String workflowType;

  ProcessKind(String code, String workflowType) {
    this.code = code;
    this.workflowType = workflowType;
  }

  /** The name in tables and workflow ids. */
  public String code() {
    return code;
  }

  /** The workflow type as Temporal knows it. */
  public String workflowType() {
    return workflowType;
  }

  public static ProcessKind ofCode(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No kind of process: " + code));
  }
}
