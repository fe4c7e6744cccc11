package com.operanttechnologies.mail;

import java.util.UUID;

/** Sends one mail if its ledger row says so: stop rules, write, claim, SMTP, mark. */
public interface Deliveries {

  /**
   * Safe to call at any time and any number of times; runs its own transactions.
   *
   * @return when to come back, or nothing left to do
   */
  Delivery deliver(UUID tenant, UUID message);
}
