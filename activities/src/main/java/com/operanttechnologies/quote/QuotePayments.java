package com.operanttechnologies.quote;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.QuoteInput.PaymentInput;
import com.operanttechnologies.timeline.Actor;
import java.util.UUID;

/** Where it is kept what has to be paid when a quote is accepted. */
public interface QuotePayments {

  /**
   * Keeps it, inside the tenant's transaction.
   *
   * @throws InvalidInput if it cannot be asked for
   */
  void choose(UUID quote, PaymentInput payment, Actor actor);
}
