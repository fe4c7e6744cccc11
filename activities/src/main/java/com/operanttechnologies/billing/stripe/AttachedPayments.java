package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.prepayment.Prepayment;
import com.stripe.model.Invoice;
import com.stripe.model.InvoicePayment;
import com.stripe.param.InvoiceAttachPaymentParams;
import com.stripe.param.InvoicePaymentListParams;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Sets what was paid by Stripe Checkout off against an open invoice: the payment itself is attached
 * to it, so that Stripe counts it as paid, and nothing is credited that nobody has paid. Stripe
 * takes only payments of the customer that is billed.
 */
class AttachedPayments {
  private static final String SESSION = "cs_";

  private final StripeApi api;
  private final Intents intents;

  AttachedPayments(StripeApi api, Intents intents) {
    this.api = api;
    this.intents = intents;
  }

  /** Attaches it once, and answers what Stripe says is left. */
  BigDecimal attach(Intent intent, String invoice, Prepayment payment) {
    String paid = paymentIntent(payment);
    if (!isAttached(invoice, paid)) {
      attach(intent, invoice, paid);
    }
    Invoice now = api.ask(stripe -> stripe.invoices().retrieve(invoice));
    return StripeAmount.read(now.getCurrency().toUpperCase(Locale.ROOT), now.getAmountRemaining());
  }

  private String paymentIntent(Prepayment payment) {
    if (!payment.reference().startsWith(SESSION)) {
      throw new BillingRefused("It was not paid at Stripe.");
    }
    String intent =
        api.ask(stripe ->
            stripe.checkout().sessions().retrieve(payment.reference()).getPaymentIntent());
    if (intent == null) {
      throw new BillingRefused("Stripe knows no payment of this session.");
    }
    return intent;
  }

  private boolean isAttached(String invoice, String paid) {
    var ofInvoice = InvoicePaymentListParams.builder().setInvoice(invoice).setLimit(100L).build();
    return api.ask(stripe -> {
      for (InvoicePayment one : stripe.invoicePayments().list(ofInvoice).autoPagingIterable()) {
        if (paid.equals(one.getPayment().getPaymentIntent())
            && !"canceled".equals(one.getStatus())) {
          return true;
        }
      }
      return false;
    });
  }

  /** Stripe keeps a refusal under its key too: the next try has another one. */
  private void attach(Intent intent, String invoice, String paid) {
    var params = InvoiceAttachPaymentParams.builder().setPaymentIntent(paid).build();
    try {
      api.make(
          intents,
          intent,
          "/payment-" + paid,
          (stripe, options) -> stripe.invoices().attachPayment(invoice, params, options));
    } catch (BillingRefused refused) {
      intents.raise(intent);
      throw refused;
    }
  }
}
