package com.operanttechnologies.billing.choice;

import com.operanttechnologies.billing.BillingEngines.Kind;
import com.operanttechnologies.problem.InvalidInput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation has chosen about billing.
 *
 * @param secret the row of Stripe's key, if there is one
 * @param webhook the row of the secret with which Stripe signs what it tells
 * @param killBill the row of the login at Kill Bill, if there is one
 * @param daysToPay until an invoice at Stripe is due
 * @param undoDays within how many days an acceptance can be undone; 0: never
 */
public record BillingChoice(
    Kind engine,
    @Nullable UUID secret,
    @Nullable UUID webhook,
    @Nullable UUID killBill,
    int daysToPay,
    int undoDays) {
  static final int LONGEST_TERM = 120;
  static final int LONGEST_UNDO = 14;

  public static final BillingChoice STANDARD =
      new BillingChoice(Kind.STANDARD, null, null, null, 14, 0);

  public boolean hasKey() {
    return secret != null;
  }

  public boolean hasKillBill() {
    return killBill != null;
  }

  public boolean hasWebhook() {
    return webhook != null;
  }

  /**
   * @throws InvalidInput if a number is out of its range
   */
  BillingChoice valid() {
    if (daysToPay < 0 || daysToPay > LONGEST_TERM) {
      throw new InvalidInput("daysToPay", "Enter 0 to 120 days.");
    }
    if (undoDays < 0 || undoDays > LONGEST_UNDO) {
      throw new InvalidInput("undoDays", "Enter 0 to 14 days; 0 switches it off.");
    }
    return this;
  }
}
