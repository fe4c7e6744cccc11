package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.billing.InvoiceLine;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PricedPart;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.PricedQuote.Changed;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.TaxCategory;
import com.operanttechnologies.money.value.ContractValue;
import com.operanttechnologies.money.value.Summand;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Contract;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Figure;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Later;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Totals;
import com.operanttechnologies.quote.web.term.ShortWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what is due first, and what comes each month, quarter and year. */
record TotalsWriter(
    BuyerWords words,
    BuyerFigures figures,
    Function<BigDecimal, List<Figure>> paid,
    ShortWriter shortOnes) {

  Totals write(PricedQuote priced) {
    List<Later> later = new ArrayList<>();
    for (Interval interval : List.of(Interval.MONTH, Interval.QUARTER, Interval.YEAR)) {
      later.addAll(shortOnes.before(interval));
      add(later, interval.code(), priced.part(interval));
      priced.changed(interval).forEach(each -> later.add(changed(each)));
    }
    boolean recurs = !later.isEmpty();
    return new Totals(
        steps(priced.dueFirst()),
        words.say(recurs ? "due.first" : "due.total"),
        figures.money(priced.dueFirst().sum().gross()),
        recurs ? words.say(priced.hasLater() ? "due.note.later" : "due.note") : "",
        later,
        contract(priced),
        firstInvoice(priced),
        paid.apply(priced.dueFirst().sum().gross()),
        shortOnes.bills());
  }

  /** Said only where a length or a minimum is agreed: without one there is no whole. */
  private @Nullable Contract contract(PricedQuote priced) {
    return ContractValue.of(priced)
        .filter(ContractValue::isAgreed)
        .map(value ->
            new Contract(
                words.say(value.isOpen() ? "value.total.open" : "value.total"),
                figures.money(value.total().gross()),
                steps(value)))
        .orElse(null);
  }

  private List<Figure> steps(ContractValue value) {
    List<Figure> steps = new ArrayList<>(value.summands().stream().map(this::summand).toList());
    if (value.isWithoutShortPeriods()) {
      steps.add(new Figure(words.say("value.short"), words.say("value.short.apart")));
    }
    return steps;
  }

  private Figure summand(Summand summand) {
    Interval interval = summand.interval();
    String gross = figures.money(summand.each().gross());
    if (interval == null) {
      return new Figure(words.say("value.first"), gross);
    }
    String key = "value." + interval.code();
    return summand.times() == 1
        ? new Figure(words.say(key + ".one", summand.from()), gross)
        : new Figure(words.say(key, summand.from(), summand.to()), summand.times() + " × " + gross);
  }

  /** The lines that billing will put on the first invoice, by its own code. */
  private List<Figure> firstInvoice(PricedQuote priced) {
    InvoiceDraft invoice = InvoiceDraft.of(priced);
    List<Figure> lines = new ArrayList<>();
    invoice.lines().forEach(line -> lines.add(new Figure(name(line), figures.money(line.net()))));
    addRounding(lines, invoice.totals());
    return lines;
  }

  private String name(InvoiceLine line) {
    String name = line.discount() ? words.say("discount") : line.description();
    return switch (line.interval()) {
      case ONCE -> name;
      case MONTH -> words.say("first.month", name);
      case QUARTER -> words.say("first.quarter", name);
      case YEAR -> words.say("first.year", name);
    };
  }

  private List<Figure> steps(PricedPart due) {
    List<Figure> steps = new ArrayList<>();
    if (due.allowancesTotal().signum() != 0) {
      steps.add(new Figure(words.say("discount"), figures.money(due.allowancesTotal().negate())));
    }
    steps.add(new Figure(words.say("net"), figures.money(due.sum().net())));
    for (TaxCategory tax : due.taxes()) {
      String label = words.say("tax", figures.percent(tax.rate()), figures.money(tax.base()));
      steps.add(new Figure(label, figures.money(tax.tax())));
    }
    addRounding(steps, due.sum());
    return steps;
  }

  /** To coins, a line of its own; none where they fit. */
  private void addRounding(List<Figure> lines, Sum sum) {
    if (sum.isRounded()) {
      lines.add(new Figure(words.say("rounding"), figures.money(sum.rounding())));
    }
  }

  private String detail(Sum sum) {
    String net = figures.money(sum.net());
    String tax = figures.money(sum.tax());
    return sum.isRounded()
        ? words.say("then.detail.rounded", net, tax, figures.money(sum.rounding()))
        : words.say("then.detail", net, tax);
  }

  private Later changed(Changed changed) {
    String key = "then." + changed.interval().code() + ".from";
    Sum sum = changed.part().sum();
    String gross = figures.money(sum.gross());
    return new Later(
        words.say(key, changed.from()),
        gross,
        detail(sum),
        words.say(key + ".brief", changed.from(), gross),
        true);
  }

  private void add(List<Later> later, String interval, PricedPart part) {
    if (part.sum().gross().signum() != 0) {
      String gross = figures.money(part.sum().gross());
      later.add(
          new Later(
              words.say("then." + interval),
              gross,
              detail(part.sum()),
              words.say("then." + interval + ".brief", gross),
              false));
    }
  }
}
