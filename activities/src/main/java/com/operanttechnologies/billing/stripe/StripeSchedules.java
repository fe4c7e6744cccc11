package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.Subscriptions.Order;
import com.operanttechnologies.money.Interval;
import com.stripe.model.SubscriptionSchedule;
import com.stripe.param.SubscriptionScheduleCancelParams;
import com.stripe.param.SubscriptionScheduleCreateParams;
import com.stripe.param.SubscriptionScheduleCreateParams.DefaultSettings;
import com.stripe.param.SubscriptionScheduleCreateParams.EndBehavior;
import com.stripe.param.SubscriptionScheduleCreateParams.Phase;
import com.stripe.param.SubscriptionScheduleCreateParams.Phase.Duration;
import com.stripe.param.SubscriptionScheduleCreateParams.Phase.Item.PriceData;
import com.stripe.param.SubscriptionScheduleCreateParams.Phase.Item.PriceData.Recurring;
import com.stripe.param.SubscriptionScheduleCreateParams.StartDate;
import com.stripe.param.SubscriptionScheduleListParams;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Ramps at Stripe: a schedule with a phase for each price. It begins with the first period that
 * Stripe bills, and makes the subscription then; phases last whole periods, so that nothing is
 * prorated.
 */
class StripeSchedules {
  private static final String PREFIX = "sub_sched";
  private static final Set<String> ALIVE = Set.of("not_started", "active");

  private final StripeApi api;
  private final Intents intents;
  private final StripeTerms terms;

  StripeSchedules(StripeApi api, Intents intents, StripeTerms terms) {
    this.api = api;
    this.intents = intents;
    this.terms = terms;
  }

  static boolean isOne(String ref) {
    return ref.startsWith(PREFIX);
  }

  /**
   * Whether one of the customer is still to come: nothing else shows that something will be billed.
   */
  static boolean isAwaited(StripeApi api, String customer) {
    var ahead =
        SubscriptionScheduleListParams.builder().setCustomer(customer).setLimit(100L).build();
    return api.ask(stripe -> {
      for (var one : stripe.subscriptionSchedules().list(ahead).autoPagingIterable()) {
        if (ALIVE.contains(one.getStatus())) {
          return true;
        }
      }
      return false;
    });
  }

  Optional<String> found(Intent intent) {
    var ofCustomer =
        SubscriptionScheduleListParams.builder().setCustomer(intent.whose()).setLimit(100L).build();
    return api.ask(stripe -> {
      for (var one : stripe.subscriptionSchedules().list(ofCustomer).autoPagingIterable()) {
        if (Named.is(one.getMetadata(), intent)) {
          return Optional.of(one.getId());
        }
      }
      return Optional.empty();
    });
  }

  String made(Intent intent, Order order) {
    var params =
        SubscriptionScheduleCreateParams.builder()
            .setCustomer(order.account())
            .setDefaultSettings(settings())
            .setEndBehavior(StripePhase.ends(order) ? EndBehavior.CANCEL : EndBehavior.RELEASE)
            .putMetadata(Named.KEY, intent.name());
    begin(params, order);
    StripeProducts products = new StripeProducts(api, intents);
    int number = 0;
    for (StripePhase phase : StripePhase.of(order)) {
      List<RecurringItem> items =
          RoundedItems.of(order.currency(), phase.lines(), phase.rounding());
      Phase.Builder built = phase(order.interval(), phase.periods());
      for (RecurringItem item : items) {
        number++;
        built.addItem(item(order, products.make(intent, number, item), item));
      }
      params.addPhase(built.build());
    }
    return api.make(
            intents,
            intent,
            "",
            (stripe, options) -> stripe.subscriptionSchedules().create(params.build(), options))
        .getId();
  }

  private DefaultSettings settings() {
    return DefaultSettings.builder()
        .setCollectionMethod(DefaultSettings.CollectionMethod.SEND_INVOICE)
        .setInvoiceSettings(
            DefaultSettings.InvoiceSettings.builder()
                .setDaysUntilDue((long) terms.daysToPay())
                .build())
        .build();
  }

  /** A start that has come meanwhile is billed at once. */
  private void begin(SubscriptionScheduleCreateParams.Builder params, Order order) {
    Instant first = order.dates().billsFrom().atStartOfDay(terms.zone()).toInstant();
    if (first.isAfter(Instant.now())) {
      params.setStartDate(first.getEpochSecond());
    } else if (order.term().isLater()) {
      params.setStartDate(StartDate.NOW);
    } else {
      throw new BillingRefused(
          "The first period is over, and Stripe cannot begin a subscription in the past.");
    }
  }

  private static Phase.Builder phase(Interval interval, int periods) {
    return Phase.builder()
        .setProrationBehavior(Phase.ProrationBehavior.NONE)
        .setDuration(
            Duration.builder()
                .setInterval(Duration.Interval.MONTH)
                .setIntervalCount((long) periods * interval.months())
                .build());
  }

  private static Phase.Item item(Order order, String product, RecurringItem item) {
    return Phase.Item.builder()
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

  private static Recurring every(Interval interval) {
    boolean yearly = interval == Interval.YEAR;
    return Recurring.builder()
        .setInterval(yearly ? Recurring.Interval.YEAR : Recurring.Interval.MONTH)
        .setIntervalCount(yearly ? 1L : interval.months())
        .build();
  }

  /** With its subscription, also one that it has let go on by itself. */
  void cancel(String id) {
    api.find(stripe -> stripe.subscriptionSchedules().retrieve(id)).ifPresent(this::cancel);
  }

  private void cancel(SubscriptionSchedule schedule) {
    String released = schedule.getReleasedSubscription();
    if (ALIVE.contains(schedule.getStatus())) {
      var nothingMore =
          SubscriptionScheduleCancelParams.builder().setInvoiceNow(false).setProrate(false).build();
      api.find(stripe -> stripe.subscriptionSchedules().cancel(schedule.getId(), nothingMore));
    } else if (released != null) {
      api.find(stripe -> stripe.subscriptions().cancel(released));
    }
  }
}
