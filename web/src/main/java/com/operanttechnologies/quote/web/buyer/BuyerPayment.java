package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.money.cash.CashRounding;
import com.operanttechnologies.payment.Payment;
import com.operanttechnologies.payment.PaymentTerm;
import com.operanttechnologies.payment.Payments;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the customer's page says about paying. */
@Component
class BuyerPayment {
  private final Payments payments;

  BuyerPayment(Payments payments) {
    this.payments = payments;
  }

  /**
   * Words for the page; empty where there is nothing to say.
   *
   * @param before what accepting leads to
   * @param after what is due, or was paid
   * @param due whether there is something to pay now
   * @param failed whether the last try did not work
   * @param still what is left of the first invoice; empty where nothing was paid
   */
  public record Words(String before, String after, boolean due, boolean failed, String still) {}

  Words of(PublicQuote quote, BuyerWords words) {
    Payment payment = current(quote);
    return payment == null
        ? new Words(before(term(quote), words), "", false, false, "")
        : after(payment, quote, words);
  }

  /** How the first invoice is paid: lines under its total; empty where nothing is paid before. */
  Function<BigDecimal, List<Figure>> split(PublicQuote quote, BuyerWords words) {
    BuyerFigures figures = new BuyerFigures(quote.locale(), quote.version().currency());
    Payment payment = current(quote);
    PaymentTerm term = term(quote);
    CashRounding cash =
        CashRounding.of(
            IsoCurrency.of(quote.version().currency()), quote.version().terms().cashRounding());
    return gross -> {
      BigDecimal paid = payment == null ? term.of(gross, cash) : payment.amount();
      return paid.signum() == 0
          ? List.of()
          : List.of(
              new Figure(words.say(line(payment)), figures.money(paid.negate())),
              new Figure(words.say("pay.left"), figures.money(gross.subtract(paid))));
    };
  }

  private static String line(@Nullable Payment payment) {
    if (payment == null) {
      return "pay.line.before";
    }
    return payment.due() ? "pay.line.due" : "pay.line.paid." + payment.kind();
  }

  private @Nullable Payment current(PublicQuote quote) {
    return payments.of(quote.link().tenant(), quote.version().quote()).stream()
        .filter(payment -> !payment.state().equals("cancelled"))
        .filter(payment -> payment.version().equals(quote.version().id()))
        .findFirst()
        .orElse(null);
  }

  /** Nothing once it can no longer be accepted. */
  private PaymentTerm term(PublicQuote quote) {
    return quote.closed() == null
        ? payments.term(quote.link().tenant(), quote.version().quote())
        : PaymentTerm.NONE;
  }

  private static String before(PaymentTerm term, BuyerWords words) {
    return switch (term.kind()) {
      case NONE -> "";
      case DEPOSIT ->
          words.say(
              "pay.before.deposit", term.percent() == null ? "" : PlainNumber.text(term.percent()));
      case FULL -> words.say("pay.before.full");
    };
  }

  private static Words after(Payment payment, PublicQuote quote, BuyerWords words) {
    BuyerFigures figures = new BuyerFigures(quote.locale(), payment.currency());
    String key = (payment.due() ? "pay.due." : "pay.paid.") + payment.kind();
    return new Words(
        "",
        words.say(key, figures.money(payment.amount())),
        payment.due(),
        payment.failed(),
        still(payment, quote, words, figures));
  }

  /** The receipt says what is left of what was signed. */
  private static String still(
      Payment payment, PublicQuote quote, BuyerWords words, BuyerFigures figures) {
    Acceptance acceptance = quote.acceptance();
    return acceptance == null
        ? ""
        : words.say(
            "pay.still",
            figures.money(acceptance.totals().dueFirst().gross().subtract(payment.amount())));
  }
}
