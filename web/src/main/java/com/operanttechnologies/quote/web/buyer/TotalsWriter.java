package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.billing.InvoiceLine;
import com.operanttechnologies.money.PricedPart;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.TaxCategory;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Figure;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Later;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes what is due first, and what comes each month, quarter and year. */
record TotalsWriter(
    BuyerWords words, BuyerFigures figures, Function<BigDecimal, List<Figure>> paid) {

  Totals write(PricedQuote priced) {
    List<Later> later = new ArrayList<>();
    add(later, "month", priced.month());
    add(later, "quarter", priced.quarter());
    add(later, "year", priced.year());
    boolean recurs = !later.isEmpty();
    return new Totals(
        steps(priced.dueFirst()),
        words.say(recurs ? "due.first" : "due.total"),
        figures.money(priced.dueFirst().sum().gross()),
        recurs ? words.say(priced.hasLater() ? "due.note.later" : "due.note") : "",
        later,
        firstInvoice(priced),
        paid.apply(priced.dueFirst().sum().gross()));
  }

  /** The lines that billing will put on the first invoice, by its own code. */
  private List<Figure> firstInvoice(PricedQuote priced) {
    return InvoiceDraft.of(priced).lines().stream()
        .map(line -> new Figure(name(line), figures.money(line.net())))
        .toList();
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
    return steps;
  }

  private void add(List<Later> later, String interval, PricedPart part) {
    if (part.sum().gross().signum() != 0) {
      String gross = figures.money(part.sum().gross());
      later.add(
          new Later(
              words.say("then." + interval),
              gross,
              words.say(
                  "then.detail", figures.money(part.sum().net()), figures.money(part.sum().tax())),
              words.say("then." + interval + ".brief", gross)));
    }
  }
}
