package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.Subscriptions;
import com.operanttechnologies.money.Interval;
import com.stripe.param.SubscriptionCancelParams;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionCreateParams.CollectionMethod;
import com.stripe.param.SubscriptionCreateParams.Item.PriceData;
import com.stripe.param.SubscriptionCreateParams.Item.PriceData.Recurring;
import com.stripe.param.SubscriptionCreateParams.ProrationBehavior;
import com.stripe.param.SubscriptionListParams;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Subscriptions at Stripe. What begins at acceptance has its first period on the first invoice
 * already, so that Stripe begins to bill with the second one; until then its subscription costs
 * nothing.
 */
class StripeSubscriptions implements Subscriptions {
  private final StripeApi api;
  private final Intents intents;
  private final StripeTerms terms;
  private final StripeSchedules schedules;
  private final SubscriptionBills bills;

  StripeSubscriptions(StripeApi api, Intents intents, StripeTerms terms) {
    this.api = api;
    this.intents = intents;
    this.terms = terms;
    this.schedules = new StripeSchedules(api, intents, terms);
    this.bills = new SubscriptionBills(api, intents);
  }

  @Override
  public String start(UUID tenant, String key, Order order) {
    Intent intent = intents.begin(tenant, StripeKind.SUBSCRIPTION, key, order.account());
    if (intent.ref() != null) {
      return intent.ref();
    }
    String ref =
        found(intent, order)
            .orElseGet(() ->
                schedules.isNeeded(order) ? schedules.made(intent, order) : made(intent, order));
    intents.made(intent, ref, null);
    return ref;
  }

  /** With a billing day it may have been made either way, before that day or on it. */
  private Optional<String> found(Intent intent, Order order) {
    if (order.term().billingDay() != null) {
      return found(intent).or(() -> schedules.found(intent));
    }
    return order.steps().isEmpty() ? found(intent) : schedules.found(intent);
  }

  private Optional<String> found(Intent intent) {
    var ofCustomer =
        SubscriptionListParams.builder()
            .setCustomer(intent.whose())
            .setStatus(SubscriptionListParams.Status.ALL)
            .setLimit(100L)
            .build();
    return api.ask(stripe -> {
      for (var one : stripe.subscriptions().list(ofCustomer).autoPagingIterable()) {
        if (Named.is(one.getMetadata(), intent)) {
          return Optional.of(one.getId());
        }
      }
      return Optional.empty();
    });
  }

  private String made(Intent intent, Order order) {
    var params =
        SubscriptionCreateParams.builder()
            .setCustomer(order.account())
            .setProrationBehavior(ProrationBehavior.NONE)
            .setCollectionMethod(CollectionMethod.SEND_INVOICE)
            .setDaysUntilDue((long) terms.daysToPay())
            .putMetadata(Named.KEY, intent.name());
    new StripeDates(order, terms.zone(), Instant.now()).putInto(params);
    List<RecurringItem> items =
        RoundedItems.of(order.currency(), order.lines(), order.totals().rounding());
    StripeProducts products = new StripeProducts(api, intents);
    for (int i = 0; i < items.size(); i++) {
      String product = products.make(intent, i + 1, items.get(i));
      params.addItem(item(order, product, items.get(i)));
    }
    return api.make(
            intents,
            intent,
            "",
            (stripe, options) -> stripe.subscriptions().create(params.build(), options))
        .getId();
  }

  private static SubscriptionCreateParams.Item item(
      Order order, String product, RecurringItem item) {
    return SubscriptionCreateParams.Item.builder()
        .setQuantity(1L)
        .setPriceData(
            PriceData.builder()
                .setCurrency(order.currency().toLowerCase(Locale.ROOT))
                .setProduct(product)
                .setUnitAmount(item.amount())
                .setRecurring(every(order.interval()))
                .build())
        .build();
  }

  /** Stripe knows no quarter: it is three months. */
  private static Recurring every(Interval interval) {
    boolean yearly = interval == Interval.YEAR;
    return Recurring.builder()
        .setInterval(yearly ? Recurring.Interval.YEAR : Recurring.Interval.MONTH)
        .setIntervalCount(yearly ? 1L : interval.months())
        .build();
  }

  @Override
  public void cancel(UUID tenant, String key) {
    intents.find(tenant, StripeKind.SUBSCRIPTION, key).ifPresent(this::cancel);
  }

  private void cancel(Intent intent) {
    Optional<String> ref =
        intent.ref() == null
            ? found(intent).or(() -> schedules.found(intent))
            : Optional.of(intent.ref());
    ref.ifPresent(one -> end(intent, one));
    intents.gone(intent);
  }

  private void end(Intent intent, String ref) {
    if (StripeSchedules.isOne(ref)) {
      schedules.cancel(ref).ifPresent(begun -> bills.takeBack(intent, begun));
      return;
    }
    var nothingMore =
        SubscriptionCancelParams.builder().setInvoiceNow(false).setProrate(false).build();
    api.find(stripe -> stripe.subscriptions().cancel(ref, nothingMore));
    bills.takeBack(intent, ref);
  }
}
