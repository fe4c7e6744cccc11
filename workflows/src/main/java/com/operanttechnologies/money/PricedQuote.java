package com.operanttechnologies.money;

import com.operanttechnologies.money.cash.CashRounding;
import com.operanttechnologies.money.term.Term;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A quote with its price: lines in the order of the request, the parts, and a derivation for each
 * figure.
 *
 * <p>{@code dueFirst} is the first invoice: the one-off part, the first month, quarter and year of
 * what begins at acceptance. Its net is exactly the sum of these parts. Its tax is computed per
 * category over the whole invoice, as EN 16931 asks of an invoice (BR-CO-17), and can therefore
 * differ by some minor units from the sum of their taxes, which are each rounded for an invoice of
 * their own.
 *
 * <p>{@code optional} holds the options that were not chosen, all intervals together, less the
 * quote's percentage: what choosing them would add before a discount amount is shared anew.
 *
 * @param first what of each interval is due first; the whole part where nothing begins later
 * @param series what is billed again and again, by interval and term
 * @param changed what the intervals come to after each step of a ramp; empty without ramps
 * @param cash how what is paid is rounded
 */
public record PricedQuote(
    IsoCurrency currency,
    List<PricedLine> lines,
    PricedPart dueFirst,
    PricedPart once,
    PricedPart month,
    PricedPart quarter,
    PricedPart year,
    PricedPart optional,
    Map<Interval, PricedPart> first,
    List<Series> series,
    List<Changed> changed,
    List<Derivation> derivations,
    CashRounding cash) {

  public PricedQuote {
    lines = List.copyOf(lines);
    first = Map.copyOf(first);
    series = List.copyOf(series);
    changed = List.copyOf(changed);
    derivations = List.copyOf(derivations);
  }

  public Totals totals() {
    Sum quarterly = isQuarterly() ? quarter.sum() : null;
    return new Totals(
        dueFirst.sum(), once.sum(), month.sum(), quarterly, year.sum(), optional.sum());
  }

  /** The lines of this interval, chosen or firm. */
  public PricedPart part(Interval interval) {
    return switch (interval) {
      case ONCE -> once;
      case MONTH -> month;
      case QUARTER -> quarter;
      case YEAR -> year;
    };
  }

  /** What of this interval stands on the first invoice. */
  public PricedPart first(Interval interval) {
    return first.getOrDefault(interval, PricedPart.none(currency));
  }

  /** Whether something of it begins after acceptance. */
  public boolean hasLater() {
    return lines.stream().anyMatch(line -> line.line().term().isLater());
  }

  /** What this interval comes to after each step of a ramp. */
  public List<Changed> changed(Interval interval) {
    return changed.stream().filter(each -> each.interval() == interval).toList();
  }

  private boolean isQuarterly() {
    return lines.stream().anyMatch(line -> line.line().interval() == Interval.QUARTER);
  }

  /**
   * What the lines of an interval come to from a period on, each counting its own periods.
   *
   * @param from counted from 1
   */
  public record Changed(Interval interval, int from, PricedPart part) {}

  /**
   * Lines that are billed together again and again: those of one interval and one term. What it
   * costs a period is computed for itself, because it is billed for itself.
   *
   * @param number within its interval, from 1, in the order of the lines
   * @param part of the first period
   * @param phases by period; one where there is no ramp
   * @param discountPercent on the whole quote
   */
  public record Series(
      Interval interval,
      int number,
      Term term,
      PricedPart part,
      List<Phase> phases,
      @Nullable BigDecimal discountPercent) {

    public Series {
      phases = List.copyOf(phases);
    }
  }

  /**
   * From this period on, until the next phase begins, each period costs this.
   *
   * @param from counted from 1
   * @param lines as they are billed in it
   */
  public record Phase(int from, List<PricedLine> lines, PricedPart part) {

    public Phase {
      lines = List.copyOf(lines);
    }
  }
}
