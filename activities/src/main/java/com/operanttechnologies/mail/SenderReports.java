package com.operanttechnologies.mail;

import java.util.UUID;

/** Whether receivers will trust the domain that a tenant's mails come from. */
public interface SenderReports {

  /** As it was last looked at; asks nobody. Inside the tenant's transaction. */
  SenderReport kept();

  /**
   * Asks the DNS now and keeps what it said; a key whose record is seen signs from then on. Must be
   * called outside of a transaction.
   */
  SenderReport look(UUID tenant);

  /** The sender has changed: what was found counts no longer. Inside the tenant's transaction. */
  void forget();
}
