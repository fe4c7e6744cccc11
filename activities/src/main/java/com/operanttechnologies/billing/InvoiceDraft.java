package com.operanttechnologies.billing;

import com.operanttechnologies.money.Allowance;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.money.PricedLine;
import com.operanttechnologies.money.PricedPart;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.PricedQuote.Phase;
import com.operanttechnologies.money.PricedQuote.Series;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.TaxCategory;
import com.operanttechnologies.money.term.ShortCharge;
import com.operanttechnologies.money.term.ShortPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first invoice of a quote as it will be issued: one-off items and the first periods of what
 * begins at acceptance. The same for the preview that a buyer sees and for the bill.
 */
public record InvoiceDraft(
    String currency, List<InvoiceLine> lines, List<TaxCategory> taxes, Sum totals) {

  public InvoiceDraft {
    lines = List.copyOf(lines);
    taxes = List.copyOf(taxes);
  }

  public static InvoiceDraft of(PricedQuote quote) {
    List<InvoiceLine> lines = new ArrayList<>();
    for (Interval interval : Interval.values()) {
      lines.addAll(linesOf(quote, interval));
    }
    PricedPart due = quote.dueFirst();
    return new InvoiceDraft(quote.currency().code(), lines, due.taxes(), due.sum());
  }

  /**
   * What is billed before a billing day, on a bill of its own.
   *
   * @param draft what each line costs for these days
   */
  public record ShortInvoice(ShortPeriod period, Interval interval, InvoiceDraft draft) {}

  /** Those of a quote that is accepted on this day: for the preview and for the bill. */
  public static List<ShortInvoice> shortOnes(PricedQuote quote, LocalDate accepted) {
    return ShortCharge.of(quote, accepted).stream()
        .map(charge -> of(quote.currency(), charge))
        .toList();
  }

  static @Nullable ShortInvoice shortOne(PricedQuote quote, Series series, LocalDate accepted) {
    return ShortCharge.of(quote.currency(), series, accepted)
        .map(charge -> of(quote.currency(), charge))
        .orElse(null);
  }

  private static ShortInvoice of(IsoCurrency currency, ShortCharge charge) {
    Interval interval = charge.series().interval();
    PricedPart part = charge.part();
    List<InvoiceLine> lines =
        linesOf(charge.lines(), part, interval).stream().map(InvoiceLine::asOne).toList();
    return new ShortInvoice(
        charge.period(),
        interval,
        new InvoiceDraft(currency.code(), lines, part.taxes(), part.sum()));
  }

  private static List<InvoiceLine> linesOf(PricedQuote quote, Interval interval) {
    List<PricedLine> own =
        quote.lines().stream()
            .filter(line -> line.isDueFirst() && line.line().interval() == interval)
            .toList();
    return linesOf(own, quote.first(interval), interval);
  }

  /** What a subscription bills each period, its share of the quote's discount included. */
  static List<InvoiceLine> linesOf(Phase phase, Interval interval) {
    return linesOf(phase.lines(), phase.part(), interval);
  }

  private static List<InvoiceLine> linesOf(
      List<PricedLine> own, PricedPart part, Interval interval) {
    List<InvoiceLine> lines = new ArrayList<>();
    own.stream().map(InvoiceLine::of).forEach(lines::add);
    for (Allowance allowance : part.allowances()) {
      if (allowance.amount().signum() != 0) {
        lines.add(discount(allowance, interval));
      }
    }
    return lines;
  }

  private static InvoiceLine discount(Allowance allowance, Interval interval) {
    BigDecimal percent = allowance.percent();
    BigDecimal taken = allowance.amount().negate();
    return new InvoiceLine(
        percent == null ? "Discount" : "Discount " + PlainNumber.text(percent) + " %",
        BigDecimal.ONE,
        taken,
        taken,
        allowance.taxRate(),
        interval,
        true);
  }
}
