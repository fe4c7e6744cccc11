package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.Invoices;
import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.money.Sum;
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceItem;
import com.stripe.param.InvoiceCreateParams;
import com.stripe.param.InvoiceCreateParams.PendingInvoiceItemsBehavior;
import com.stripe.param.InvoiceFinalizeInvoiceParams;
import com.stripe.param.InvoiceItemCreateParams;
import com.stripe.param.InvoiceItemListParams;
import com.stripe.param.InvoiceListParams;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Invoices at Stripe: a draft, an item for each line and each tax, and only when they add up to
 * what was accepted it becomes final.
 */
class StripeInvoices implements Invoices {
  private static final String POSITION = "operant_line";
  private static final String TAX = "operant_tax";
  private static final String ROUNDING = "operant_rounding";
  private static final String DRAFT = "draft";

  private final StripeApi api;
  private final Intents intents;
  private final StripeTerms terms;
  private final InvoiceReversal reversal;
  private final AttachedPayments payments;

  StripeInvoices(StripeApi api, Intents intents, StripeTerms terms) {
    this.api = api;
    this.intents = intents;
    this.terms = terms;
    this.reversal = new InvoiceReversal(api, intents);
    this.payments = new AttachedPayments(api, intents);
  }

  @Override
  public Issued issue(UUID tenant, String key, Order order) {
    Intent intent = intents.begin(tenant, StripeKind.INVOICE, key, order.account());
    String ref =
        intent.ref() == null ? found(intent).orElseGet(() -> drafted(intent, order)) : intent.ref();
    intents.made(intent, ref, null);
    Invoice invoice = read(ref);
    if (DRAFT.equals(invoice.getStatus())) {
      fill(intent, ref, order);
      invoice = finalized(intent, ref, order);
    }
    return issued(invoice);
  }

  private Optional<String> found(Intent intent) {
    var ofCustomer = InvoiceListParams.builder().setCustomer(intent.whose()).setLimit(100L).build();
    return api.ask(stripe -> {
      for (Invoice one : stripe.invoices().list(ofCustomer).autoPagingIterable()) {
        if (Named.is(one.getMetadata(), intent)) {
          return Optional.of(one.getId());
        }
      }
      return Optional.empty();
    });
  }

  /** Stripe finishes nothing by itself before all of its lines stand. */
  private String drafted(Intent intent, Order order) {
    String purpose = "Quote " + order.reference();
    String poNumber = order.poNumber();
    var params =
        InvoiceCreateParams.builder()
            .setCustomer(order.account())
            .setCurrency(order.draft().currency().toLowerCase(Locale.ROOT))
            .setAutoAdvance(false)
            .setCollectionMethod(InvoiceCreateParams.CollectionMethod.SEND_INVOICE)
            .setDaysUntilDue((long) terms.daysToPay())
            .setPendingInvoiceItemsBehavior(PendingInvoiceItemsBehavior.EXCLUDE)
            .setDescription(poNumber == null ? purpose : purpose + ", your order " + poNumber)
            .putMetadata(Named.KEY, intent.name())
            .build();
    return api.make(
            intents, intent, "", (stripe, options) -> stripe.invoices().create(params, options))
        .getId();
  }

  /** What is missing of the lines; those that an earlier try has made are there already. */
  private void fill(Intent intent, String ref, Order order) {
    Map<String, InvoiceItem> there = items(ref);
    List<StripeLine> lines = StripeLine.of(order.draft());
    for (int i = 0; i < lines.size(); i++) {
      String position = Integer.toString(i + 1);
      if (!there.containsKey(position)) {
        add(intent, ref, order, position, lines.get(i));
      }
    }
  }

  private void add(Intent intent, String ref, Order order, String position, StripeLine line) {
    var params =
        InvoiceItemCreateParams.builder()
            .setCustomer(order.account())
            .setInvoice(ref)
            .setCurrency(order.draft().currency().toLowerCase(Locale.ROOT))
            .setAmount(line.amount())
            .setDescription(line.description())
            .putMetadata(POSITION, position)
            .putMetadata(TAX, Boolean.toString(line.tax()));
    if (line.rounding()) {
      params.putMetadata(ROUNDING, Boolean.toString(true));
    }
    api.make(
        intents,
        intent,
        "/line-" + position,
        (stripe, options) -> stripe.invoiceItems().create(params.build(), options));
  }

  private Map<String, InvoiceItem> items(String ref) {
    var ofInvoice = InvoiceItemListParams.builder().setInvoice(ref).setLimit(100L).build();
    return api.ask(stripe -> {
      Map<String, InvoiceItem> items = new HashMap<>();
      for (InvoiceItem item : stripe.invoiceItems().list(ofInvoice).autoPagingIterable()) {
        items.put(item.getMetadata().getOrDefault(POSITION, item.getId()), item);
      }
      return items;
    });
  }

  private Invoice finalized(Intent intent, String ref, Order order) {
    String currency = order.draft().currency();
    long wanted = StripeAmount.of(currency, order.draft().totals().gross());
    long billed = read(ref).getTotal();
    if (billed != wanted) {
      throw new BillingRefused(
          "The draft at Stripe comes to %s %s, not to what was accepted."
              .formatted(currency, StripeAmount.read(currency, billed).toPlainString()));
    }
    var collect = InvoiceFinalizeInvoiceParams.builder().setAutoAdvance(true).build();
    return api.make(
        intents,
        intent,
        "/final",
        (stripe, options) -> stripe.invoices().finalizeInvoice(ref, collect, options));
  }

  private Invoice read(String ref) {
    return api.find(stripe -> stripe.invoices().retrieve(ref))
        .orElseThrow(() -> new BillingRefused("The invoice has vanished from Stripe."));
  }

  @Override
  public Issued find(UUID tenant, String key) {
    return issued(read(String.valueOf(made(tenant, key).ref())));
  }

  private Intent made(UUID tenant, String key) {
    return intents
        .find(tenant, StripeKind.INVOICE, key)
        .filter(made -> made.ref() != null)
        .orElseThrow(() -> new BillingRefused("The invoice has vanished from Stripe."));
  }

  @Override
  public BigDecimal setOff(UUID tenant, String key, Prepayment payment) {
    Intent intent = made(tenant, key);
    return payments.attach(intent, String.valueOf(intent.ref()), payment);
  }

  private Issued issued(Invoice invoice) {
    String currency = invoice.getCurrency().toUpperCase(Locale.ROOT);
    Map<String, InvoiceItem> items = items(invoice.getId());
    BigDecimal gross = StripeAmount.read(currency, invoice.getTotal());
    BigDecimal taxes = StripeAmount.read(currency, sum(items, TAX));
    BigDecimal rounding = StripeAmount.read(currency, sum(items, ROUNDING));
    String number = invoice.getNumber();
    return new Issued(
        invoice.getId(),
        number == null ? invoice.getId() : number,
        currency,
        new Sum(gross.subtract(taxes).subtract(rounding), taxes, gross));
  }

  private static long sum(Map<String, InvoiceItem> items, String kind) {
    return items.values().stream()
        .filter(item -> Boolean.parseBoolean(item.getMetadata().get(kind)))
        .mapToLong(InvoiceItem::getAmount)
        .sum();
  }

  @Override
  public void cancel(UUID tenant, String key) {
    intents
        .find(tenant, StripeKind.INVOICE, key)
        .ifPresent(intent -> {
          Optional<String> ref = intent.ref() == null ? found(intent) : Optional.of(intent.ref());
          ref.ifPresent(invoice -> reversal.reverse(intent, invoice));
          intents.gone(intent);
        });
  }
}
