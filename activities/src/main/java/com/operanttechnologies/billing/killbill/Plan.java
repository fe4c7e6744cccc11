package com.operanttechnologies.billing.killbill;

import com.operanttechnologies.money.Interval;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a subscription at Kill Bill is one of: a plan for each interval, and beside it one for its
 * tax. Their price is 0; each subscription brings its own.
 */
record Plan(Interval interval, boolean tax) {

  static List<Plan> of(Interval interval) {
    return List.of(new Plan(interval, false), new Plan(interval, true));
  }

  String name() {
    return "operant-" + interval.code() + (tax ? "-tax" : "");
  }

  private static String product(Interval interval, boolean tax) {
    String code = interval.code();
    return "Operant"
        + code.substring(0, 1).toUpperCase(Locale.ROOT)
        + code.substring(1)
        + (tax ? "Tax" : "");
  }

  /** Told again, Kill Bill leaves a plan as it is, or gives it the currency that it lacks. */
  Map<String, Object> descriptor(String currency) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("planId", name());
    body.put("productName", product(interval, tax));
    body.put("productCategory", tax ? "ADD_ON" : "BASE");
    body.put("currency", currency);
    body.put("amount", BigDecimal.ZERO);
    body.put("billingPeriod", period());
    body.put("trialLength", 0);
    body.put("trialTimeUnit", "UNLIMITED");
    body.put("availableBaseProducts", tax ? List.of(product(interval, false)) : List.of());
    return body;
  }

  private String period() {
    return switch (interval) {
      case MONTH -> "MONTHLY";
      case QUARTER -> "QUARTERLY";
      case YEAR -> "ANNUAL";
      case ONCE -> throw new IllegalStateException("What is billed once has no plan");
    };
  }

  /** One subscription to it. */
  Map<String, Object> subscription(String account, String key, BigDecimal price) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("accountId", account);
    body.put("externalKey", tax ? key + "-tax" : key);
    body.put("bundleExternalKey", key);
    body.put("planName", name());
    body.put("priceOverrides", List.of(Map.of("phaseType", "EVERGREEN", "recurringPrice", price)));
    return body;
  }
}
