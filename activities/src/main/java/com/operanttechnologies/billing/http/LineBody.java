package com.operanttechnologies.billing.http;

import com.operanttechnologies.billing.InvoiceLine;
import java.math.BigDecimal;
import java.util.List;

/** A line as it is sent; amounts are decimal strings. */
record LineBody(
    String description,
    BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal net,
    BigDecimal taxPercent,
    String interval,
    boolean discount) {

  static List<LineBody> of(List<InvoiceLine> lines) {
    return lines.stream().map(LineBody::of).toList();
  }

  private static LineBody of(InvoiceLine line) {
    return new LineBody(
        line.description(),
        line.quantity(),
        line.unitPrice(),
        line.net(),
        line.taxPercent(),
        line.interval().code(),
        line.discount());
  }
}
