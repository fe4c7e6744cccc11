package com.operanttechnologies.money;

import com.operanttechnologies.money.term.Term;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Says only what matters of a line; the rest is one item of 100.00 at 20 %, once. */
final class PriceLineBuilder {
  private final String id;
  private BigDecimal quantity = BigDecimal.ONE;
  private BigDecimal price = new BigDecimal("100.00");
  private BigDecimal discountPercent;
  private BigDecimal discountAmount;
  private BigDecimal tax = new BigDecimal("20");
  private Interval interval = Interval.ONCE;
  private boolean optional;
  private Term term = Term.PLAIN;

  private PriceLineBuilder(String id) {
    this.id = id;
  }

  static PriceLineBuilder line(String id) {
    return new PriceLineBuilder(id);
  }

  static PriceRequest quote(PriceLineBuilder... lines) {
    List<PriceLine> built = List.of(lines).stream().map(PriceLineBuilder::build).toList();
    return new PriceRequest("EUR", built, null, null, Set.of());
  }

  PriceLineBuilder of(String quantity, String price) {
    this.quantity = new BigDecimal(quantity);
    this.price = new BigDecimal(price);
    return this;
  }

  PriceLineBuilder taxed(String percent) {
    this.tax = new BigDecimal(percent);
    return this;
  }

  PriceLineBuilder lessPercent(String percent) {
    this.discountPercent = new BigDecimal(percent);
    return this;
  }

  PriceLineBuilder less(String amount) {
    this.discountAmount = new BigDecimal(amount);
    return this;
  }

  PriceLineBuilder every(Interval interval) {
    this.interval = interval;
    return this;
  }

  PriceLineBuilder optional() {
    this.optional = true;
    return this;
  }

  PriceLineBuilder on(Term term) {
    this.term = term;
    return this;
  }

  PriceLine build() {
    return new PriceLine(
        id,
        "Line " + id,
        quantity,
        price,
        discountPercent,
        discountAmount,
        tax,
        interval,
        optional,
        term);
  }
}
