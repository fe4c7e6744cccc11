package com.operanttechnologies.payment;

import java.time.Duration;

/** Takes payments; what a customer types about cards or accounts never reaches this product. */
public interface PaymentProvider {

  /** How long the address of one try can be used. */
  Duration patience();

  /**
   * Makes the address at which this try of the payment is made, or finds it: the same try has the
   * same address. Outside any transaction.
   *
   * @param page the customer's page of the quote, to come back to
   */
  String address(Payment payment, String page);
}
