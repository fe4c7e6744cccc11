package com.operanttechnologies.billing.killbill;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.BillingUnavailable;
import com.operanttechnologies.billing.Subscriptions;
import com.operanttechnologies.money.Sum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Subscriptions at Kill Bill: a bundle of the price and its tax, found by our key as external key,
 * which Kill Bill keeps unique and which is not given away after a cancellation. A plan made by its
 * API has one price, so that a ramp is a chain of them.
 */
class KillBillSubscriptions implements Subscriptions {
  private final KillBillApi api;

  KillBillSubscriptions(KillBillApi api) {
    this.api = api;
  }

  @Override
  public String start(UUID tenant, String key, Order order) {
    if (order.shortOne() != null) {
      throw new BillingRefused(
          "Kill Bill would prorate the days before the billing day by its own rules, to other"
              + " cents. Bill without a billing day, or by another service.");
    }
    List<String> refs = new ArrayList<>();
    for (Link link : Link.of(key, order)) {
      refs.add(start(link, order));
    }
    return refs.getFirst();
  }

  private String start(Link link, Order order) {
    JsonNode subscription = find(link.key()).orElseGet(() -> made(link, order));
    if (isOver(subscription)) {
      throw new BillingRefused("It was taken back at Kill Bill and is not made again.");
    }
    LocalDate ends = link.endsOn();
    if (ends != null && cancelledOn(subscription).isEmpty()) {
      cancel(subscription, "requestedDate=" + ends + "&useRequestedDateForBilling=true");
    }
    return id(subscription);
  }

  private Optional<JsonNode> find(String key) {
    return api.find("/subscriptions?externalKey=" + KillBillAccounts.encoded(key));
  }

  /** Refused because somebody else has just made it, it is found. */
  private JsonNode made(Link link, Order order) {
    KillBillAccounts.keepIn(api, order.account(), order.currency());
    List<Map<String, Object>> bundle = new ArrayList<>();
    for (Plan plan : Plan.of(order.interval())) {
      var price = plan.tax() ? link.totals().tax() : price(link.totals());
      if (!plan.tax() || price.signum() != 0) {
        api.post("/catalog/simplePlan", plan.descriptor(order.currency()));
        bundle.add(plan.subscription(order.account(), link.key(), price));
      }
    }
    try {
      api.post("/subscriptions/createSubscriptionWithAddOns?" + dates(link), bundle);
    } catch (BillingRefused refused) {
      return find(link.key()).orElseThrow(() -> refused);
    }
    return find(link.key())
        .orElseThrow(
            () -> new BillingUnavailable("The subscription is not there yet at Kill Bill."));
  }

  /** With what is rounded to coins: nothing negative can stand beside it. */
  private static BigDecimal price(Sum totals) {
    BigDecimal price = totals.net().add(totals.rounding());
    if (price.signum() < 0) {
      throw new BillingRefused("Kill Bill cannot bill less than nothing.");
    }
    return price;
  }

  /** It lives from its start on, and bills the periods that the first invoice does not have. */
  private static String dates(Link link) {
    return "entitlementDate=%s&billingDate=%s&renameKeyIfExistsAndUnused=false"
        .formatted(link.startsOn(), link.billsFrom());
  }

  /**
   * With those that follow it, the last one first, so that a crash leaves none that is not found.
   */
  @Override
  public void cancel(UUID tenant, String key) {
    List<JsonNode> chain = new ArrayList<>();
    for (Optional<JsonNode> one = find(key); one.isPresent(); ) {
      chain.addFirst(one.get());
      one = find(Link.key(key, chain.size() + 1));
    }
    chain.stream().filter(subscription -> !isOver(subscription)).forEach(this::cancel);
  }

  /**
   * One that ends by itself later is set going again first, so that it can end now; one that has
   * not begun ends on the day on which it begins, because Kill Bill ends nothing before.
   */
  private void cancel(JsonNode subscription) {
    if (cancelledOn(subscription).isPresent()) {
      api.put("/subscriptions/" + id(subscription) + "/uncancel", Map.of());
    }
    boolean awaited = subscription.path("state").asString("").equals("PENDING");
    cancel(
        subscription,
        awaited
            ? "requestedDate=" + startsOn(subscription) + "&useRequestedDateForBilling=true"
            : "entitlementPolicy=IMMEDIATE&billingPolicy=IMMEDIATE");
  }

  private void cancel(JsonNode subscription, String how) {
    api.delete("/subscriptions/" + id(subscription) + "?" + how);
  }

  private static String id(JsonNode subscription) {
    return subscription.path("subscriptionId").asString();
  }

  private static boolean isOver(JsonNode subscription) {
    return subscription.path("state").asString("").equals("CANCELLED")
        || cancelledOn(subscription).equals(Optional.of(startsOn(subscription)));
  }

  private static String startsOn(JsonNode subscription) {
    return subscription.path("startDate").asString("");
  }

  private static Optional<String> cancelledOn(JsonNode subscription) {
    return Optional.of(subscription.path("cancelledDate").asString(""))
        .filter(date -> !date.isEmpty());
  }
}
