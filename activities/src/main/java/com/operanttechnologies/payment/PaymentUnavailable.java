package com.operanttechnologies.payment;

/** The provider cannot take a payment right now; the customer may try again. */
public final class PaymentUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PaymentUnavailable(RuntimeException why) {
    super("The provider cannot take a payment right now", why);
  }
}
