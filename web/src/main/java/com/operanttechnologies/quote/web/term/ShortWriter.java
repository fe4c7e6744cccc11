package com.operanttechnologies.quote.web.term;

import com.operanttechnologies.billing.InvoiceDraft.ShortInvoice;
import com.operanttechnologies.billing.InvoiceLine;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Figure;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Later;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.ShortOne;
import java.util.List;

/** Writes what a customer is billed before the billing day. */
public record ShortWriter(ShortWords words, List<ShortInvoice> shortOnes) {

  /** Above what comes each period of this interval. */
  public List<Later> before(Interval interval) {
    return shortOnes.stream().filter(one -> one.interval() == interval).map(this::later).toList();
  }

  /** Each with its lines. */
  public List<ShortOne> bills() {
    return shortOnes.stream().map(this::bill).toList();
  }

  private Later later(ShortInvoice one) {
    Sum sum = one.draft().totals();
    return new Later(
        words.named("short.label", one.period()),
        words.amount(sum.gross()),
        words.say("then.detail", words.amount(sum.net()), words.amount(sum.tax())),
        words.brief(one.period(), sum.gross()),
        true);
  }

  private ShortOne bill(ShortInvoice one) {
    String gross = words.amount(one.draft().totals().gross());
    return new ShortOne(
        words.named("short.title", one.period()),
        one.draft().lines().stream().map(this::line).toList(),
        words.say("short.note", gross, one.period().of()));
  }

  private Figure line(InvoiceLine line) {
    String name = line.discount() ? words.say("discount") : line.description();
    return new Figure(name, words.amount(line.net()));
  }
}
