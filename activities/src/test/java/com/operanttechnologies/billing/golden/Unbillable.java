package com.operanttechnologies.billing.golden;

import com.operanttechnologies.billing.AdapterRuns.Adapter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Published prices that an engine's own rules would change, and how the refusal begins. */
final class Unbillable {
  private static final String PRORATES =
      "Kill Bill would prorate the days before the billing day by its own rules, to other cents."
          + " Bill without a billing day, or by another service.";

  /** Stripe takes three decimals only where the last one is 0, and numbers of 64 bits. */
  private static final Map<String, String> STRIPE =
      Map.of(
          "dinars have three",
          "Stripe cannot bill exactly BHD ",
          "dinars, percentage and tax",
          "Stripe cannot bill exactly KWD ",
          "a billing day, three decimals, an option that is chosen and one that is not",
          "Stripe cannot bill exactly BHD ",
          "large amounts stay exact",
          "Stripe cannot bill exactly EUR 999999998999990000000.01.");

  /** Kill Bill takes no charge below nothing. */
  private static final Map<String, String> KILL_BILL =
      Map.of("less than half a coin is nothing to pay", "Kill Bill cannot bill less than nothing.");

  private Unbillable() {}

  static Optional<String> reason(Adapter by, PublishedPrice price) {
    return switch (by) {
      case BUILT_IN, HTTP -> Optional.empty();
      case STRIPE -> Optional.ofNullable(STRIPE.get(price.name()));
      case KILL_BILL ->
          price.shorts().isEmpty()
              ? Optional.ofNullable(KILL_BILL.get(price.name()))
              : Optional.of(PRORATES);
    };
  }

  static Set<String> names() {
    return Stream.of(STRIPE, KILL_BILL)
        .flatMap(each -> each.keySet().stream())
        .collect(Collectors.toSet());
  }
}
