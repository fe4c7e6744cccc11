package com.operanttechnologies.billing.killbill;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.BillingUnavailable;
import com.operanttechnologies.billing.Invoices;
import com.operanttechnologies.billing.killbill.InvoiceRows.Row;
import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.money.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Invoices at Kill Bill. One request makes an invoice with all of its charges, so that there is
 * never half of one; Kill Bill knows no key for it, so that the invoices of the account are looked
 * through first.
 */
class KillBillInvoices implements Invoices {
  private final KillBillApi api;
  private final InvoiceRows rows;
  private final ExternalPayments payments;

  KillBillInvoices(KillBillApi api, InvoiceRows rows) {
    this.api = api;
    this.rows = rows;
    this.payments = new ExternalPayments(api);
  }

  @Override
  public Issued issue(UUID tenant, String key, Order order) {
    Row row = rows.begin(tenant, key, order.account());
    String ref = row.ref() == null ? found(row).orElseGet(() -> made(row, order)) : row.ref();
    rows.made(row, ref);
    return issued(read(ref));
  }

  private Optional<String> found(Row row) {
    JsonNode invoices =
        api.find(
                "/accounts/%s/invoices?includeInvoiceComponents=true&includeVoidedInvoices=true"
                    .formatted(row.account()))
            .orElseThrow(() -> new BillingRefused("The account has vanished from Kill Bill."));
    for (JsonNode invoice : invoices) {
      if (items(invoice).stream().anyMatch(item -> details(item).startsWith(row.name() + " "))) {
        return Optional.of(invoice.path("invoiceId").asString());
      }
    }
    return Optional.empty();
  }

  private String made(Row row, Order order) {
    KillBillAccounts.keepIn(api, order.account(), order.draft().currency());
    String purpose = "Quote " + order.reference() + ": ";
    List<Map<String, Object>> charges = new ArrayList<>();
    for (Charge charge : Charge.of(order.draft())) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("accountId", order.account());
      item.put("currency", order.draft().currency());
      item.put("amount", charge.amount());
      item.put("description", bounded(purpose + charge.description()));
      item.put("itemDetails", row.name() + charge.kind());
      charges.add(item);
    }
    api.post("/invoices/charges/%s?autoCommit=true".formatted(order.account()), charges);
    return found(row)
        .orElseThrow(() -> new BillingUnavailable("The invoice is not there yet at Kill Bill."));
  }

  private static String bounded(String words) {
    return words.substring(0, Math.min(words.length(), 250));
  }

  private JsonNode read(String ref) {
    return api.find("/invoices/" + ref)
        .orElseThrow(() -> new BillingRefused("The invoice has vanished from Kill Bill."));
  }

  @Override
  public Issued find(UUID tenant, String key) {
    return rows.find(tenant, key)
        .map(Row::ref)
        .map(ref -> issued(read(ref)))
        .orElseThrow(() -> new BillingRefused("The invoice has vanished from Kill Bill."));
  }

  /** What Kill Bill has added up itself; of that, the charges that are ours for tax. */
  private static Issued issued(JsonNode invoice) {
    BigDecimal gross = amount(invoice);
    BigDecimal tax =
        items(invoice).stream()
            .filter(item -> Charge.isTax(details(item)))
            .map(KillBillInvoices::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal rounding =
        items(invoice).stream()
            .map(item -> Charge.rounding(details(item)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Issued(
        invoice.path("invoiceId").asString(),
        invoice.path("invoiceNumber").asString(),
        invoice.path("currency").asString(),
        new Sum(gross.subtract(tax).subtract(rounding), tax, gross));
  }

  @Override
  public BigDecimal setOff(UUID tenant, String key, Prepayment payment) {
    Row row =
        rows.find(tenant, key)
            .filter(made -> made.ref() != null)
            .orElseThrow(() -> new BillingRefused("The invoice has vanished from Kill Bill."));
    String ref = String.valueOf(row.ref());
    payments.book(row, ref, payment);
    return read(ref).path("balance").decimalValue(BigDecimal.ZERO);
  }

  @Override
  public void cancel(UUID tenant, String key) {
    rows.find(tenant, key)
        .ifPresent(row -> {
          Optional.ofNullable(row.ref()).or(() -> found(row)).ifPresent(ref -> annul(row, ref));
          rows.gone(row);
        });
  }

  private void annul(Row row, String ref) {
    payments.takeBack(row, ref);
    if (!read(ref).path("status").asString("").equals("VOID")) {
      api.put("/invoices/" + ref + "/voidInvoice", Map.of());
    }
  }

  private static List<JsonNode> items(JsonNode invoice) {
    List<JsonNode> items = new ArrayList<>();
    invoice.path("items").forEach(items::add);
    return items;
  }

  private static String details(JsonNode item) {
    return item.path("itemDetails").asString("");
  }

  private static BigDecimal amount(JsonNode thing) {
    return thing.path("amount").decimalValue(BigDecimal.ZERO);
  }
}
