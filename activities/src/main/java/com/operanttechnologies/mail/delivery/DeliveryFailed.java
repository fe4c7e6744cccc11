package com.operanttechnologies.mail.delivery;

import java.util.UUID;

/**
 * A delivery that its process has to try again; the ledger decides what is done then. It names the
 * mail and the kind of failure only: what leaves an activity is kept in histories, and causes may
 * quote addresses.
 */
public final class DeliveryFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DeliveryFailed(UUID message, Class<? extends Throwable> kind) {
    super("Mail " + message + " could not be delivered: " + kind.getSimpleName());
  }
}
