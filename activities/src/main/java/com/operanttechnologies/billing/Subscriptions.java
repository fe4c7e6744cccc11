package com.operanttechnologies.billing;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.money.term.TermDates;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where recurring lines are kept. Calls of the same key, also at the same time, mean the same
 * subscription; each throws {@link BillingRefused} or {@link BillingUnavailable}.
 */
public interface Subscriptions {

  /** Starts the subscription or finds it, and answers what the engine calls it. */
  String start(UUID tenant, String key, Order order);

  /** Cancels the subscription; nothing happens if there is none. */
  void cancel(UUID tenant, String key);

  /**
   * What is billed every month, quarter or year on this account.
   *
   * @param totals of the first period
   * @param dates from when, and how long; with a plain term the first period is on the invoice
   * @param lines of the first period
   * @param steps what it costs from later periods on, in their order; empty: always the same
   * @param shortOne what is billed before the first whole period, on its own; absent: nothing
   */
  record Order(
      String account,
      Interval interval,
      String currency,
      Sum totals,
      Term term,
      TermDates dates,
      List<InvoiceLine> lines,
      List<Step> steps,
      InvoiceDraft.@Nullable ShortInvoice shortOne) {

    public Order {
      lines = List.copyOf(lines);
      steps = List.copyOf(steps);
    }

    /** With whole periods from the beginning. */
    public Order(
        String account,
        Interval interval,
        String currency,
        Sum totals,
        Term term,
        TermDates dates,
        List<InvoiceLine> lines,
        List<Step> steps) {
      this(account, interval, currency, totals, term, dates, lines, steps, null);
    }

    /** Whether any of its periods is rounded to coins. */
    public boolean isRounded() {
      return totals.isRounded() || steps.stream().anyMatch(step -> step.totals().isRounded());
    }

    /** The first period that is not on the first invoice, counted from 1. */
    public int firstPeriod() {
      return term.isLater() ? 1 : 2;
    }
  }

  /**
   * From a period on, counted from 1, each costs this.
   *
   * @param on the period's first day
   */
  record Step(int from, LocalDate on, Sum totals, List<InvoiceLine> lines) {

    public Step {
      lines = List.copyOf(lines);
    }
  }
}
