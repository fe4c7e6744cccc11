package com.operanttechnologies.money.value;

import com.operanttechnologies.money.Derivation;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.PricedQuote.Series;
import com.operanttechnologies.money.PricingRule;
import com.operanttechnologies.money.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a quote with something recurring comes to: exactly the sum of the invoices that will be
 * written, because it adds the first invoice and the periods as they are billed. What is billed
 * before a billing day comes on top: it is a matter of days that nobody knows before acceptance.
 *
 * @param total the first invoice and each later period of the terms
 * @param firstYear what recurs in its first twelve charged months; one-off amounts are left out
 * @param parts with how many whole periods each subscription counts
 * @param summands of the total, the first invoice first
 */
public record ContractValue(
    Sum total,
    Sum firstYear,
    List<Part> parts,
    List<Summand> summands,
    List<Derivation> derivations) {

  public ContractValue {
    parts = List.copyOf(parts);
    summands = List.copyOf(summands);
    derivations = List.copyOf(derivations);
  }

  /**
   * How far a subscription counts.
   *
   * @param number of several of its interval, from 1
   * @param afterShortPeriod whether a short first period can come before those that are counted
   */
  public record Part(
      Interval interval, int number, int periods, Basis basis, boolean afterShortPeriod) {}

  /** Empty where nothing recurs: then the first invoice is all. */
  public static Optional<ContractValue> of(PricedQuote priced) {
    return priced.series().isEmpty() ? Optional.empty() : Optional.of(worth(priced));
  }

  private static ContractValue worth(PricedQuote priced) {
    Addition total = new Addition(priced.currency());
    Addition year = new Addition(priced.currency());
    total.add(Summand.firstInvoice(priced.dueFirst().sum()));
    List<Part> parts = new ArrayList<>();
    for (Series series : priced.series()) {
      int periods = Basis.periods(series.term(), series.interval());
      int billed = series.term().isLater() ? 1 : 2;
      total.add(series, billed, periods);
      year.add(series, 1, Math.min(periods, Basis.year(series.interval())));
      Basis basis = Basis.of(series.term());
      boolean afterShort = series.term().billingDay() != null;
      parts.add(new Part(series.interval(), series.number(), periods, basis, afterShort));
    }
    List<Derivation> derivations = new ArrayList<>();
    derivations.addAll(total.derivations("value.total", PricingRule.CONTRACT_VALUE));
    derivations.addAll(year.derivations("value.firstYear", PricingRule.FIRST_YEAR_VALUE));
    return new ContractValue(total.sum(), year.sum(), parts, total.summands(), derivations);
  }

  /** Whether a length or a minimum is agreed, so that there is more to say than prices a period. */
  public boolean isAgreed() {
    return parts.stream().anyMatch(part -> part.basis() != Basis.FIRST_YEAR);
  }

  /**
   * Whether short first periods come on top: what they cost is known with the day of acceptance.
   */
  public boolean isWithoutShortPeriods() {
    return parts.stream().anyMatch(Part::afterShortPeriod);
  }

  /** Whether something is counted that may go on after it. */
  public boolean isOpen() {
    return parts.stream().anyMatch(part -> part.basis() != Basis.TERM);
  }
}
