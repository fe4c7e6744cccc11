package com.operanttechnologies.billing;

import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.TaxCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a quote in accounts and billing, what was taken back included.
 *
 * @param provisioning what Retry takes; absent with everything else while nothing was begun
 * @param error why it failed, or what it is waiting for
 * @param prepaid what was paid on acceptance
 */
public record QuoteBilling(
    @Nullable UUID provisioning,
    @Nullable ProvisioningState state,
    @Nullable String error,
    @Nullable Account account,
    List<Subscription> subscriptions,
    List<Invoice> invoices,
    @Nullable Reconciliation reconciliation,
    @Nullable Prepayment prepaid) {

  static final QuoteBilling NONE =
      new QuoteBilling(null, null, null, null, List.of(), List.of(), null, null);

  public QuoteBilling {
    subscriptions = List.copyOf(subscriptions);
    invoices = List.copyOf(invoices);
  }

  /** What was paid of an invoice on acceptance, and set off: nothing of a void one. */
  public BigDecimal paid(Invoice invoice) {
    return prepaid != null && prepaid.isSetOff() && invoice.isOpen()
        ? prepaid.amount()
        : IsoCurrency.of(invoice.currency()).zero();
  }

  /** What is still to be paid of an invoice, as the engine says: nothing of a void one. */
  public BigDecimal due(Invoice invoice) {
    if (!invoice.isOpen()) {
      return IsoCurrency.of(invoice.currency()).zero();
    }
    BigDecimal left = prepaid != null && prepaid.isSetOff() ? prepaid.due() : null;
    return left == null ? invoice.totals().gross() : left;
  }

  /** The customer's account: open or closed. */
  public record Account(String ref, String name, String email, String state) {}

  /**
   * What is billed every month, quarter or year: active or cancelled.
   *
   * @param trialEndsOn the first day that costs something; absent without a trial
   * @param endsOn the first day on which it is over; absent if it goes on
   * @param renewsOn the first day of its next term; absent if it has no term or ends
   * @param steps what it costs from later periods on; empty: always the same
   * @param shortPeriod what is billed before the first billing day; absent: nothing
   */
  public record Subscription(
      String ref,
      String interval,
      String currency,
      Sum totals,
      LocalDate startsOn,
      String state,
      @Nullable LocalDate trialEndsOn,
      @Nullable LocalDate endsOn,
      @Nullable LocalDate renewsOn,
      List<Price> steps,
      @Nullable ShortBill shortPeriod) {

    public Subscription {
      // rows of before there were any
      steps = steps == null ? List.of() : List.copyOf(steps);
    }

    Subscription in(String now) {
      return new Subscription(
          ref,
          interval,
          currency,
          totals,
          startsOn,
          now,
          trialEndsOn,
          endsOn,
          renewsOn,
          steps,
          shortPeriod);
    }
  }

  /**
   * From this day until the first billing day.
   *
   * @param of days of the whole period in which it lies
   */
  public record ShortBill(LocalDate from, LocalDate until, int days, int of, Sum totals) {
    /** Not named like a field: a template would then find the factory in place of the number. */
    public static @Nullable ShortBill billed(InvoiceDraft.@Nullable ShortInvoice one) {
      return one == null
          ? null
          : new ShortBill(
              one.period().from(),
              one.period().until(),
              one.period().days(),
              one.period().of(),
              one.draft().totals());
    }
  }

  /** From this day on, a subscription's period costs this. */
  public record Price(LocalDate from, Sum totals) {}

  /** An invoice with the engine's totals: open or void. */
  public record Invoice(
      String ref,
      String number,
      String currency,
      Sum totals,
      List<InvoiceLine> lines,
      List<TaxCategory> taxes,
      Instant issuedAt,
      String state) {

    public Invoice {
      lines = List.copyOf(lines);
      taxes = List.copyOf(taxes);
    }

    boolean isOpen() {
      return state.equals("open");
    }

    Invoice in(String now) {
      return new Invoice(ref, number, currency, totals, lines, taxes, issuedAt, now);
    }
  }

  /** The gross that was signed beside the gross of the first invoice, read back from billing. */
  public record Reconciliation(
      BigDecimal accepted, BigDecimal billed, String currency, boolean equal) {}
}
