package com.operanttechnologies.billing;

/**
 * Accounts or billing will never do what was asked: trying again is useless.
 *
 * <p>The message names no person and may stand in a history; what the other side said is in {@link
 * #reason()}, which is kept in the row only.
 */
public final class BillingRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public BillingRefused(String reason) {
    super("Accounts or billing refused a step; the provisioning's row says why");
    this.reason = reason;
  }

  /** Why, in words for the quote's owner. */
  public String reason() {
    return reason;
  }
}
