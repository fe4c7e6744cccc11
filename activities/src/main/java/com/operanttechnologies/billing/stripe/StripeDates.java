package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.Subscriptions.Order;
import com.operanttechnologies.billing.stripe.day.StripeDay;
import com.stripe.param.SubscriptionCreateParams;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * When Stripe begins and ends to bill. Stripe counts periods in UTC from the first instant that it
 * bills, and so does the end: an hour of summer time beside Stripe's own boundary would be billed
 * as one more period.
 */
record StripeDates(Order order, ZoneId zone, Instant now) {

  void putInto(SubscriptionCreateParams.Builder params) {
    Instant first = StripeDay.begin(order.dates().billsFrom(), order.term(), zone);
    boolean ahead = first.isAfter(now);
    if (order.term().isLater()) {
      if (ahead) {
        params.setTrialEnd(first.getEpochSecond());
      }
    } else if (ahead) {
      params.setBillingCycleAnchor(first.getEpochSecond());
    } else {
      throw new BillingRefused(
          "The first period is over, and Stripe cannot begin a subscription in the past.");
    }
    Integer periods = order.term().periods();
    if (periods != null && !order.term().renews()) {
      params.setCancelAt(end(ahead ? first : now, periods).getEpochSecond());
    }
  }

  /** What has its first period on the first invoice has one period less at Stripe. */
  private Instant end(Instant first, int periods) {
    long atStripe = order.term().isLater() ? periods : periods - 1L;
    return first
        .atZone(ZoneOffset.UTC)
        .plusMonths(atStripe * order.interval().months())
        .toInstant();
  }
}
