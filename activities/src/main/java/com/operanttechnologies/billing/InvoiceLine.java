package com.operanttechnologies.billing;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PricedLine;
import java.math.BigDecimal;

/**
 * A line of an invoice.
 *
 * @param net after the line's own discounts; negative for a discount on the whole quote
 * @param discount true for such a discount, which stands in a line of its own for each tax rate
 */
public record InvoiceLine(
    String description,
    BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal net,
    BigDecimal taxPercent,
    Interval interval,
    boolean discount) {

  /** The same amount as one item, where quantity × unit price is another. */
  InvoiceLine asOne() {
    return new InvoiceLine(description, BigDecimal.ONE, net, net, taxPercent, interval, discount);
  }

  /** The same with another description. */
  public InvoiceLine named(String name) {
    return new InvoiceLine(name, quantity, unitPrice, net, taxPercent, interval, discount);
  }

  static InvoiceLine of(PricedLine priced) {
    PriceLine line = priced.line();
    return new InvoiceLine(
        line.description(),
        line.quantity(),
        line.unitPrice(),
        priced.net(),
        PlainNumber.of(line.taxPercent()),
        line.interval(),
        false);
  }
}
