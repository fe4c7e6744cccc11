package com.operanttechnologies.billing;

/** Accounts or billing cannot answer right now; it is tried again without end. */
public final class BillingUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The message is shown to people and stands in histories: no names, no words of the service. */
  public BillingUnavailable(String message) {
    super(message);
  }
}
