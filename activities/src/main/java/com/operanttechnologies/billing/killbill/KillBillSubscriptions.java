package com.operanttechnologies.billing.killbill;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.BillingUnavailable;
import com.operanttechnologies.billing.Subscriptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Subscriptions at Kill Bill: a bundle of the price and its tax, found by our key as external key,
 * which Kill Bill keeps unique and which is not given away after a cancellation.
 */
class KillBillSubscriptions implements Subscriptions {
  private final KillBillApi api;

  KillBillSubscriptions(KillBillApi api) {
    this.api = api;
  }

  @Override
  public String start(UUID tenant, String key, Order order) {
    JsonNode subscription = find(key).orElseGet(() -> made(key, order));
    if (isOver(subscription)) {
      throw new BillingRefused("It was taken back at Kill Bill and is not made again.");
    }
    LocalDate ends = order.dates().endsOn();
    if (ends != null && cancelledOn(subscription).isEmpty()) {
      cancel(subscription, "requestedDate=" + ends + "&useRequestedDateForBilling=true");
    }
    return id(subscription);
  }

  private Optional<JsonNode> find(String key) {
    return api.find("/subscriptions?externalKey=" + KillBillAccounts.encoded(key));
  }

  /** Refused because somebody else has just made it, it is found. */
  private JsonNode made(String key, Order order) {
    KillBillAccounts.keepIn(api, order.account(), order.currency());
    List<Map<String, Object>> bundle = new ArrayList<>();
    for (Plan plan : Plan.of(order.interval())) {
      var price = plan.tax() ? order.totals().tax() : order.totals().net();
      if (!plan.tax() || price.signum() != 0) {
        api.post("/catalog/simplePlan", plan.descriptor(order.currency()));
        bundle.add(plan.subscription(order.account(), key, price));
      }
    }
    try {
      api.post("/subscriptions/createSubscriptionWithAddOns?" + dates(order), bundle);
    } catch (BillingRefused refused) {
      return find(key).orElseThrow(() -> refused);
    }
    return find(key)
        .orElseThrow(
            () -> new BillingUnavailable("The subscription is not there yet at Kill Bill."));
  }

  /** It lives from its start on, and bills the periods that the first invoice does not have. */
  private static String dates(Order order) {
    return "entitlementDate=%s&billingDate=%s&renameKeyIfExistsAndUnused=false"
        .formatted(order.dates().startsOn(), order.dates().billsFrom());
  }

  @Override
  public void cancel(UUID tenant, String key) {
    find(key).filter(subscription -> !isOver(subscription)).ifPresent(this::cancel);
  }

  /** One that ends by itself later is set going again first, so that it can end now. */
  private void cancel(JsonNode subscription) {
    if (cancelledOn(subscription).isPresent()) {
      api.put("/subscriptions/" + id(subscription) + "/uncancel", Map.of());
    }
    cancel(subscription, "entitlementPolicy=IMMEDIATE&billingPolicy=IMMEDIATE");
  }

  private void cancel(JsonNode subscription, String how) {
    api.delete("/subscriptions/" + id(subscription) + "?" + how);
  }

  private static String id(JsonNode subscription) {
    return subscription.path("subscriptionId").asString();
  }

  private static boolean isOver(JsonNode subscription) {
    return subscription.path("state").asString("").equals("CANCELLED");
  }

  private static Optional<String> cancelledOn(JsonNode subscription) {
    return Optional.of(subscription.path("cancelledDate").asString(""))
        .filter(date -> !date.isEmpty());
  }
}
