package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.InvoiceDraft.ShortInvoice;
import com.operanttechnologies.billing.Subscriptions.Order;
import com.operanttechnologies.billing.stripe.day.StripeDay;
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
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Ramps and billing days at Stripe: a schedule with a phase for each price. It begins with the
 * first period that Stripe bills, and makes the subscription then. Phases last whole periods, so
 * that nothing is prorated; a short first period is a phase with its own price, after which the
 * billing cycle begins anew: Stripe would prorate by seconds, and to other cents.
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

  /** Whether a subscription alone would bill other amounts, or on another day. */
  boolean isNeeded(Order order) {
    return !order.steps().isEmpty() || order.shortOne() != null || hasBegun(order);
  }

  /** On its billing day or later: a subscription that begins now would count from now. */
  private boolean hasBegun(Order order) {
    return order.term().billingDay() != null
        && order.shortOne() == null
        && !isAhead(order, order.dates().billsFrom());
  }

  String made(Intent intent, Order order) {
    var params =
        SubscriptionScheduleCreateParams.builder()
            .setCustomer(order.account())
            .setDefaultSettings(settings())
            .setEndBehavior(StripePhases.ends(order) ? EndBehavior.CANCEL : EndBehavior.RELEASE)
            .putMetadata(Named.KEY, intent.name());
    begin(params, order);
    StripeProducts products = new StripeProducts(api, intents);
    int number = 0;
    boolean onBillingDay = false;
    for (StripePhase phase : StripePhases.of(order, hasBegun(order))) {
      Phase.Builder built = phase(order, phase);
      if (onBillingDay) {
        built.setBillingCycleAnchor(Phase.BillingCycleAnchor.PHASE_START);
      }
      onBillingDay = phase.until() != null;
      for (RecurringItem item : phase.items()) {
        number++;
        String product = products.make(intent, number, item);
        built.addItem(item(order.currency(), product, item, every(order.interval(), phase)));
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
    ShortInvoice shortOne = order.shortOne();
    LocalDate first = shortOne == null ? order.dates().billsFrom() : shortOne.period().from();
    if (isAhead(order, first)) {
      params.setStartDate(second(order, first));
    } else if (isInTime(order)) {
      params.setStartDate(StartDate.NOW);
    } else {
      throw new BillingRefused(
          "The first period is over, and Stripe cannot begin a subscription in the past.");
    }
  }

  private boolean isInTime(Order order) {
    if (order.term().billingDay() == null) {
      return order.term().isLater();
    }
    ShortInvoice shortOne = order.shortOne();
    return isAhead(order, shortOne == null ? StripePhases.next(order) : shortOne.period().until());
  }

  private boolean isAhead(Order order, LocalDate day) {
    return second(order, day) > Instant.now().getEpochSecond();
  }

  private long second(Order order, LocalDate day) {
    return StripeDay.begin(day, order.term(), terms.zone()).getEpochSecond();
  }

  private Phase.Builder phase(Order order, StripePhase phase) {
    Phase.Builder built = Phase.builder().setProrationBehavior(Phase.ProrationBehavior.NONE);
    LocalDate until = phase.until();
    return until != null
        ? built.setEndDate(second(order, until))
        : built.setDuration(
            Duration.builder()
                .setInterval(Duration.Interval.MONTH)
                .setIntervalCount((long) phase.periods() * order.interval().months())
                .build());
  }

  private static Phase.Item item(
      String currency, String product, RecurringItem item, Recurring every) {
    return Phase.Item.builder()
        .setQuantity(1L)
        .setPriceData(
            PriceData.builder()
                .setCurrency(currency.toLowerCase(Locale.ROOT))
                .setProduct(product)
                .setUnitAmount(item.amount())
                .setRecurring(every)
                .build())
        .build();
  }

  /**
   * What ends on a billing day has a price for a month more, so that it is never billed again
   * before that: a month from 31 January is over on the 28th of February, perhaps some hours too
   * early.
   */
  private static Recurring every(Interval interval, StripePhase phase) {
    boolean yearly = interval == Interval.YEAR && phase.until() == null;
    long months = interval.months() + (phase.until() == null ? 0L : 1L);
    return Recurring.builder()
        .setInterval(yearly ? Recurring.Interval.YEAR : Recurring.Interval.MONTH)
        .setIntervalCount(yearly ? 1L : months)
        .build();
  }

  /**
   * With its subscription, also one that it has let go on by itself.
   *
   * @return the subscription, if it had begun
   */
  Optional<String> cancel(String id) {
    return api.find(stripe -> stripe.subscriptionSchedules().retrieve(id)).flatMap(this::cancel);
  }

  private Optional<String> cancel(SubscriptionSchedule schedule) {
    String released = schedule.getReleasedSubscription();
    if (ALIVE.contains(schedule.getStatus())) {
      var nothingMore =
          SubscriptionScheduleCancelParams.builder().setInvoiceNow(false).setProrate(false).build();
      api.find(stripe -> stripe.subscriptionSchedules().cancel(schedule.getId(), nothingMore));
    } else if (released != null) {
      api.find(stripe -> stripe.subscriptions().cancel(released));
    }
    return Optional.ofNullable(released == null ? schedule.getSubscription() : released);
  }
}
