package com.operanttechnologies.billing.killbill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The payments at the fake Kill Bill, which books whatever it is told, also a second time. */
public final class KillBillPayments {
  private final JsonMapper json;
  private final List<ObjectNode> payments = new ArrayList<>();

  public KillBillPayments(JsonMapper json) {
    this.json = json;
  }

  public List<ObjectNode> all() {
    return payments;
  }

  public ArrayNode of(String invoice) {
    ArrayNode list = json.createArrayNode();
    payments.stream()
        .filter(payment -> payment.get("targetInvoiceId").asString().equals(invoice))
        .forEach(list::add);
    return list;
  }

  public void add(ObjectNode invoice, ObjectNode payment) {
    payments.add(payment.put("paymentId", UUID.randomUUID().toString()).put("refundedAmount", 0));
    BigDecimal paid = on(invoice.get("invoiceId").asString());
    invoice.put("balance", invoice.get("amount").decimalValue().subtract(paid));
  }

  public void refund(String payment, JsonNode body) {
    for (ObjectNode one : payments) {
      if (one.get("paymentId").asString().equals(payment)) {
        one.put("refundedAmount", body.get("amount").decimalValue());
      }
    }
  }

  /** What is paid on an invoice, less what was paid back. */
  public BigDecimal on(String invoice) {
    BigDecimal paid = BigDecimal.ZERO;
    for (JsonNode payment : of(invoice)) {
      BigDecimal back = payment.get("refundedAmount").decimalValue();
      paid = paid.add(payment.get("purchasedAmount").decimalValue()).subtract(back);
    }
    return paid;
  }
}
