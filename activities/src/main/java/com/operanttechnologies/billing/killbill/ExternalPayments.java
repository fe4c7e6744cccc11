package com.operanttechnologies.billing.killbill;

import com.operanttechnologies.billing.killbill.InvoiceRows.Row;
import com.operanttechnologies.billing.prepayment.Prepayment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What was paid outside Kill Bill, booked on an invoice as an external payment. Its external key is
 * ours; Kill Bill would take a second payment, so that the invoice's payments are read first.
 */
record ExternalPayments(KillBillApi api) {

  /** Books it once. */
  void book(Row row, String invoice, Prepayment payment) {
    String key = row.name() + " " + payment.payment();
    if (of(invoice).stream().anyMatch(one -> key(one).equals(key))) {
      return;
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("accountId", row.account());
    body.put("targetInvoiceId", invoice);
    body.put("purchasedAmount", payment.amount());
    body.put("currency", payment.currency());
    body.put("paymentExternalKey", key);
    api.post("/invoices/" + invoice + "/payments?externalPayment=true", body);
  }

  /** A paid invoice cannot be made void: what we have booked is booked back. */
  void takeBack(Row row, String invoice) {
    for (JsonNode one : of(invoice)) {
      BigDecimal paid = one.path("purchasedAmount").decimalValue(BigDecimal.ZERO);
      BigDecimal back = one.path("refundedAmount").decimalValue(BigDecimal.ZERO);
      if (key(one).startsWith(row.name() + " ") && back.compareTo(paid) < 0) {
        api.post(
            "/invoicePayments/%s/refunds?externalPayment=true"
                .formatted(one.path("paymentId").asString()),
            Map.of("amount", paid.subtract(back), "isAdjusted", false));
      }
    }
  }

  private List<JsonNode> of(String invoice) {
    List<JsonNode> payments = new ArrayList<>();
    api.find("/invoices/" + invoice + "/payments").ifPresent(found -> found.forEach(payments::add));
    return payments;
  }

  private static String key(JsonNode payment) {
    return payment.path("paymentExternalKey").asString("");
  }
}
