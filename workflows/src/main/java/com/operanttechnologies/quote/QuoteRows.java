package com.operanttechnologies.quote;

import io.temporal.activity.ActivityInterface;

/** What a quote's process reads and writes in the database; each is safe to repeat. */
@ActivityInterface
public interface QuoteRows {

  /** The next step, from the row and the database's clock. */
  QuoteStage stage(String tenant, String quote);

  /** Undo is over: plans the mail to the customer. */
  void handToMail(String tenant, String quote);

  /** Nobody has decided on an approval in time: asks whom the rule names for this. */
  void escalate(String tenant, String quote);

  /** Records that the validity has ended without a decision. */
  void recordExpiry(String tenant, String quote);

  /** Starts what makes account, subscription and invoice. */
  void startProvisioning(String tenant, String quote);
}
