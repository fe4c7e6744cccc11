package com.operanttechnologies.payment;

import com.operanttechnologies.billing.AcceptedQuote;
import com.operanttechnologies.billing.AcceptedQuotes;
import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.BillingUnavailable;
import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.billing.prepayment.Prepayments;
import com.operanttechnologies.payment.jdbc.PaymentTable;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.quote.QuoteInput.PaymentInput;
import com.operanttechnologies.quote.QuotePayments;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What customers pay when they accept. */
@Component
public class Payments implements QuotePayments {
  private final Tenants tenants;
  private final PaymentTable table;
  private final PaymentProviders providers;
  private final AcceptedQuotes accepted;
  private final Timeline timeline;
  private final Prepayments prepayments;

  Payments(
      Tenants tenants,
      PaymentTable table,
      PaymentProviders providers,
      AcceptedQuotes accepted,
      Timeline timeline,
      Prepayments prepayments) {
    this.tenants = tenants;
    this.table = table;
    this.providers = providers;
    this.accepted = accepted;
    this.timeline = timeline;
    this.prepayments = prepayments;
  }

  public PaymentTerm term(UUID tenant, UUID quote) {
    return tenants.as(tenant, () -> table.term(quote));
  }

  /**
   * Says what has to be paid on acceptance.
   *
   * @throws InvalidInput if something is to be paid and nobody could take it
   */
  public void setTerm(UUID tenant, UUID quote, PaymentTerm term, Actor actor) {
    tenants.run(tenant, () -> setTermHere("kind", quote, term, actor));
  }

  @Override
  public void choose(UUID quote, PaymentInput payment, Actor actor) {
    setTermHere(
        "payment.kind",
        quote,
        PaymentTerm.of("payment.", payment.kind(), payment.percent()),
        actor);
  }

  private void setTermHere(String field, UUID quote, PaymentTerm term, Actor actor) {
    if (term.kind() != PaymentTerm.Kind.NONE && !possible(tenants.current())) {
      throw new InvalidInput(
          field, "Nobody can take payments yet: connect Stripe in Settings, Billing.");
    }
    if (!table.term(quote).isAs(term)) {
      table.setTerm(quote, term);
      timeline.add(quote, "payment_term_set", actor, Map.of("kind", term.kind().code()));
    }
  }

  /** Whether somebody takes payments for this organisation. */
  public boolean possible(UUID tenant) {
    return providers.of(tenant).isPresent();
  }

  /** All of a quote, the newest first. */
  public List<Payment> of(UUID tenant, UUID quote) {
    return tenants.as(tenant, () -> table.ofQuote(quote));
  }

  /** In the deciding transaction: what is accepted is due, what is undone is not due any more. */
  @EventListener
  void ended(QuoteHappened.Ended event) {
    switch (event.state()) {
      case "accepted" -> demand(event.quote(), event.version());
      case "withdrawn" -> table.cancel(event.version());
      default -> {}
    }
  }

  private void demand(UUID quote, UUID version) {
    PaymentTerm term = table.term(quote);
    if (term.kind() == PaymentTerm.Kind.NONE) {
      return;
    }
    AcceptedQuote sale = accepted.of(version);
    String currency = sale.priced().currency().code();
    BigDecimal amount = term.of(sale.accepted(), sale.priced().cash());
    if (amount.signum() > 0
        && table.insert(quote, version, sale.number(), term.kind().code(), currency, amount)) {
      timeline.add(
          quote,
          "payment_due",
          Actor.PRODUCT,
          Map.of("amount", amount.toPlainString(), "currency", currency));
    }
  }

  /**
   * Leads the customer to pay: begins a try, or goes on with the one that can still be used.
   *
   * @param page the customer's page of the quote
   * @throws Conflict if nothing is due, or nobody takes payments any more
   * @throws PaymentUnavailable if the provider does not answer as it should
   */
  public String begin(UUID tenant, UUID quote, String page) {
    PaymentProvider provider =
        providers
            .of(tenant)
            .orElseThrow(() -> new Conflict("The seller takes no payments here any more."));
    Payment payment = tenants.as(tenant, () -> begun(quote, provider));
    String known = payment.address();
    if (known != null) {
      return known;
    }
    String address = address(provider, payment, page);
    tenants.run(tenant, () -> table.setAddress(payment.id(), payment.attempt(), address));
    return address;
  }

  private static String address(PaymentProvider provider, Payment payment, String page) {
    try {
      return provider.address(payment, page);
    } catch (BillingRefused | BillingUnavailable why) {
      throw new PaymentUnavailable(why);
    }
  }

  private Payment begun(UUID quote, PaymentProvider provider) {
    UUID id = due(quote).orElseThrow(() -> new Conflict("Nothing has to be paid here.")).id();
    Payment payment = table.lock(id).filter(Payment::due).orElseThrow();
    Instant begun = payment.begunAt();
    Instant now = tenants.now();
    if (begun != null && !payment.failed() && begun.plus(provider.patience()).isAfter(now)) {
      return payment;
    }
    table.begin(id, now);
    return table.lock(id).orElseThrow();
  }

  private Optional<Payment> due(UUID quote) {
    return table.ofQuote(quote).stream().filter(Payment::due).findFirst();
  }

  /** The page that only plays has been answered; it exists where nothing real takes payments. */
  public boolean play(UUID tenant, UUID quote, boolean works) {
    if (!providers.plays(tenant)) {
      return false;
    }
    tenants.run(
        tenant,
        () ->
            due(quote)
                .ifPresent(payment ->
                    take(
                        new Told(
                            "test/" + payment.id() + "/" + payment.attempt() + "/" + works,
                            payment.id(),
                            works,
                            payment.amount(),
                            payment.currency(),
                            "test"))));
    return true;
  }

  /**
   * What a provider has told about a payment.
   *
   * @param event its id; told again, it changes nothing
   * @param reference what the provider calls it
   */
  public record Told(
      String event,
      UUID payment,
      boolean works,
      BigDecimal amount,
      String currency,
      String reference) {}

  /** Takes note; false if the payment is not this organisation's or the amount is another. */
  public boolean take(UUID tenant, Told told) {
    return tenants.as(tenant, () -> take(told));
  }

  private boolean take(Told told) {
    Payment payment = table.lock(told.payment).orElse(null);
    if (payment == null
        || !payment.currency().equals(told.currency)
        || payment.amount().compareTo(told.amount) != 0) {
      return false;
    }
    if (!table.heard(payment.id(), told.event)) {
      return true;
    }
    if (!told.works) {
      table.failed(payment.id());
      timeline.add(payment.quote(), "payment_failed", Actor.CUSTOMER);
    } else if (table.paid(payment.id(), told.reference)) {
      timeline.add(
          payment.quote(),
          payment.due() ? "payment_made" : "payment_made_late",
          Actor.CUSTOMER,
          Map.of("amount", payment.amount().toPlainString(), "currency", payment.currency()));
      if (payment.due()) {
        prepayments.received(prepayment(payment, told.reference));
      }
    }
    return true;
  }

  private Prepayment prepayment(Payment payment, String reference) {
    return Prepayment.received(
        payment.id(),
        payment.quote(),
        payment.version(),
        payment.kind(),
        payment.currency(),
        payment.amount(),
        reference,
        tenants.now());
  }
}
