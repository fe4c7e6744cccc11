package com.operanttechnologies.mail;

import io.temporal.activity.ActivityInterface;

/** What a mail's process asks of the world. */
@ActivityInterface
public interface MessageActivities {

  /** Sends the mail if its ledger row says so; answers when to come back. */
  Delivery deliver(String tenant, String message);
}
