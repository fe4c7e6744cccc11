package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.billing.InvoiceDraft.ShortInvoice;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.term.ShortPeriod;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Figure;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Later;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.ShortOne;
import java.util.List;

/**
 * Writes what is billed before the billing day.
 *
 * @param ifToday whether the day of acceptance is still open
 */
record ShortWriter(
    BuyerWords words, BuyerFigures figures, List<ShortInvoice> shortOnes, boolean ifToday) {

  /** Above what comes each period of this interval. */
  List<Later> before(Interval interval) {
    return shortOnes.stream().filter(one -> one.interval() == interval).map(this::later).toList();
  }

  List<ShortOne> bills() {
    return shortOnes.stream().map(this::bill).toList();
  }

  private Later later(ShortInvoice one) {
    Sum sum = one.draft().totals();
    String gross = figures.money(sum.gross());
    return new Later(
        say("short.label", one.period()),
        gross,
        words.say("then.detail", figures.money(sum.net()), figures.money(sum.tax())),
        words.say(
            "short.brief",
            figures.day(one.period().from()),
            figures.day(one.period().last()),
            gross),
        true);
  }

  private ShortOne bill(ShortInvoice one) {
    List<Figure> lines =
        one.draft().lines().stream()
            .map(line ->
                new Figure(
                    line.discount() ? words.say("discount") : line.description(),
                    figures.money(line.net())))
            .toList();
    String gross = figures.money(one.draft().totals().gross());
    return new ShortOne(
        say("short.title", one.period()), lines, words.say("short.note", gross, one.period().of()));
  }

  private String say(String key, ShortPeriod period) {
    return words.say(
        ifToday ? key + ".today" : key,
        figures.day(period.from()),
        figures.day(period.last()),
        period.days(),
        period.of());
  }
}
