package com.operanttechnologies.billing.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.operanttechnologies.billing.InvoiceLine;
import com.operanttechnologies.billing.QuoteBilling;
import com.operanttechnologies.billing.QuoteBilling.Account;
import com.operanttechnologies.billing.QuoteBilling.Price;
import com.operanttechnologies.billing.QuoteBilling.Reconciliation;
import com.operanttechnologies.billing.QuoteBilling.Subscription;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.TaxCategory;
import com.operanttechnologies.payment.Payment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a quote in accounts and billing; account and reconciliation are null until they
 * are there.
 *
 * @param state running, done, compensating, failed or undone; null while nothing was begun
 * @param error why it failed, or what it is waiting for
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record BillingJson(
    @Nullable String state,
    @Nullable String error,
    @Nullable AccountJson account,
    List<SubscriptionJson> subscriptions,
    List<InvoiceJson> invoices,
    @Nullable ReconciliationJson reconciliation,
    List<PaymentJson> payments) {

  static BillingJson of(QuoteBilling billing, List<Payment> payments) {
    Account account = billing.account();
    Reconciliation reconciliation = billing.reconciliation();
    return new BillingJson(
        billing.state() == null ? null : billing.state().code(),
        billing.error(),
        account == null ? null : AccountJson.of(account),
        billing.subscriptions().stream().map(SubscriptionJson::of).toList(),
        billing.invoices().stream().map(each -> InvoiceJson.of(each, billing)).toList(),
        reconciliation == null ? null : ReconciliationJson.of(reconciliation),
        payments.stream().map(each -> PaymentJson.of(each, billing.prepaid())).toList());
  }

  /** To coins, which gross contains; absent where there is none. */
  static @Nullable String rounding(Sum sum, IsoCurrency currency) {
    return sum.isRounded() ? currency.text(sum.rounding()) : null;
  }

  /** The customer's account: open or closed. */
  record AccountJson(String id, String name, String email, String state) {
    static AccountJson of(Account account) {
      return new AccountJson(account.ref(), account.name(), account.email(), account.state());
    }
  }

  /** What is billed every month, quarter or year: active or cancelled; days only where agreed. */
  record SubscriptionJson(
      String id,
      String interval,
      String currency,
      String net,
      String tax,
      String gross,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rounding,
      LocalDate startsOn,
      String state,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate trialEndsOn,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate endsOn,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate renewsOn,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PriceJson> steps,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ShortPeriodJson shortPeriod) {
    static SubscriptionJson of(Subscription subscription) {
      IsoCurrency currency = IsoCurrency.of(subscription.currency());
      return new SubscriptionJson(
          subscription.ref(),
          subscription.interval(),
          subscription.currency(),
          currency.text(subscription.totals().net()),
          currency.text(subscription.totals().tax()),
          currency.text(subscription.totals().gross()),
          BillingJson.rounding(subscription.totals(), currency),
          subscription.startsOn(),
          subscription.state(),
          subscription.trialEndsOn(),
          subscription.endsOn(),
          subscription.renewsOn(),
          subscription.steps().stream().map(step -> PriceJson.of(step, currency)).toList(),
          ShortPeriodJson.of(subscription.shortPeriod(), currency));
    }
  }

  /** What a period of a subscription costs from this day on. */
  record PriceJson(
      LocalDate from,
      String net,
      String tax,
      String gross,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rounding) {
    static PriceJson of(Price price, IsoCurrency currency) {
      return new PriceJson(
          price.from(),
          currency.text(price.totals().net()),
          currency.text(price.totals().tax()),
          currency.text(price.totals().gross()),
          BillingJson.rounding(price.totals(), currency));
    }
  }

  /** A line of an invoice; a discount on the whole quote stands in lines of its own. */
  record InvoiceLineJson(
      String description,
      String quantity,
      String unitPrice,
      String net,
      String taxPercent,
      String interval,
      boolean discount) {
    static InvoiceLineJson of(InvoiceLine line, IsoCurrency currency) {
      return new InvoiceLineJson(
          line.description(),
          PlainNumber.text(line.quantity()),
          currency.text(line.unitPrice()),
          currency.text(line.net()),
          PlainNumber.text(line.taxPercent()),
          line.interval().code(),
          line.discount());
    }
  }

  /** The tax of one rate. */
  record TaxJson(String percent, String base, String tax) {
    static TaxJson of(TaxCategory tax, IsoCurrency currency) {
      return new TaxJson(
          PlainNumber.text(tax.rate()), currency.text(tax.base()), currency.text(tax.tax()));
    }
  }

  /** The gross that was signed beside the gross of the first invoice. */
  record ReconciliationJson(String accepted, String billed, String currency, boolean equal) {
    static ReconciliationJson of(Reconciliation reconciliation) {
      IsoCurrency currency = IsoCurrency.of(reconciliation.currency());
      return new ReconciliationJson(
          currency.text(reconciliation.accepted()),
          currency.text(reconciliation.billed()),
          reconciliation.currency(),
          reconciliation.equal());
    }
  }
}
