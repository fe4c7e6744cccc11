package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.payment.Payment;
import com.operanttechnologies.payment.PaymentTerm;
import com.operanttechnologies.payment.Payments;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import java.util.UUID;
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
   */
  public record Words(String before, String after, boolean due, boolean failed) {}

  Words of(PublicQuote quote, BuyerWords words) {
    UUID tenant = quote.link().tenant();
    UUID id = quote.version().quote();
    String before = quote.closed() == null ? before(payments.term(tenant, id), words) : "";
    return payments.of(tenant, id).stream()
        .filter(payment -> !payment.state().equals("cancelled"))
        .findFirst()
        .map(payment -> after(payment, quote, words))
        .orElse(new Words(before, "", false, false));
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
    String amount = new BuyerFigures(quote.locale(), payment.currency()).money(payment.amount());
    String key = (payment.due() ? "pay.due." : "pay.paid.") + payment.kind();
    return new Words("", words.say(key, amount), payment.due(), payment.failed());
  }
}
