package com.operanttechnologies.quote.ubl;

import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.money.PricedLine;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.quote.QuantityRange;
import com.operanttechnologies.quote.VersionContent.Line;
import java.math.BigDecimal;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * One line. An option that is not chosen, and what begins later, has the quantity 0 and adds
 * nothing to the totals of what is due first; what could be chosen stands as its maximum quantity.
 */
record UblLine(Line line, PricedLine priced, IsoCurrency currency) {
  /** UN/ECE Recommendation 20: one. */
  private static final String ONE = "C62";

  /** UN/ECE Recommendation 20: mutually defined; the unit's name stands beside it. */
  private static final String AGREED = "ZZ";

  private static final Set<String> PIECES = Set.of("", "piece", "pieces", "pc", "pcs", "Stück");

  void write(UblText ubl) throws XMLStreamException {
    ubl.in(
        "QuotationLine",
        part -> {
          part.basic("ID", Integer.toString(line.position()));
          part.quantity("Quantity", unit(), quantity());
          part.amount("LineExtensionAmount", net());
          part.in("LineItem", this::item);
        });
  }

  private void item(UblText ubl) throws XMLStreamException {
    ubl.basic("ID", line.id());
    ubl.quantity("Quantity", unit(), quantity());
    ubl.amount("LineExtensionAmount", net());
    limits(ubl);
    BigDecimal full = currency.round(priced.line().quantity().multiply(line.unitPrice()));
    BigDecimal own = priced.net().add(priced.sectionOff());
    if (priced.isDueFirst()) {
      allowance(ubl, "Discount", full.subtract(own), full);
      allowance(ubl, "Discount on the section", priced.sectionOff(), own);
    }
    ubl.in("Price", part -> part.amount("PriceAmount", line.unitPrice()));
    ubl.in("Item", this::goods);
  }

  private static void allowance(UblText ubl, String reason, BigDecimal off, BigDecimal base)
      throws XMLStreamException {
    if (off.signum() != 0) {
      ubl.in(
          "AllowanceCharge",
          part -> {
            part.basic("ChargeIndicator", Boolean.toString(off.signum() < 0));
            part.basic("AllowanceChargeReason", reason);
            part.amount("Amount", off.abs()).amount("BaseAmount", base);
          });
    }
  }

  private void limits(UblText ubl) throws XMLStreamException {
    QuantityRange range = line.leeway().quantity();
    if (range == null && !line.optional()) {
      return;
    }
    BigDecimal most = range == null ? line.quantity() : range.reached();
    BigDecimal least = range == null || line.optional() ? BigDecimal.ZERO : range.min();
    ubl.quantity("MinimumQuantity", unit(), least);
    ubl.quantity("MaximumQuantity", unit(), most);
  }

  private void goods(UblText ubl) throws XMLStreamException {
    ubl.basic("Description", line.details()).basic("Name", line.description());
    UblQuotation.category(ubl, "ClassifiedTaxCategory", line.taxPercent());
    property(ubl, "interval", line.interval().code());
    property(ubl, "optional", Boolean.toString(line.optional()));
    if (unit().equals(AGREED)) {
      property(ubl, "unit", String.valueOf(line.unit()));
    }
    QuantityRange range = line.leeway().quantity();
    if (range != null) {
      property(
          ubl,
          "quantity if chosen",
          PlainNumber.text(range.min())
              + " to "
              + PlainNumber.text(range.max())
              + " in steps of "
              + PlainNumber.text(range.step()));
    }
    if (line.leeway().group() != null) {
      property(ubl, "one of", line.leeway().group());
    }
    if (!priced.counted()) {
      property(ubl, "net if chosen", currency.text(priced.net()));
    } else if (!priced.isDueFirst()) {
      property(ubl, "net once it begins", currency.text(priced.net()));
      property(ubl, "quantity once it begins", PlainNumber.text(line.quantity()));
    }
    term(ubl, line.term());
  }

  private void term(UblText ubl, Term term) throws XMLStreamException {
    for (RampStep step : term.ramp()) {
      if (step.quantity() != null) {
        property(ubl, "quantity from period " + step.from(), PlainNumber.text(step.quantity()));
      }
      if (step.unitPrice() != null) {
        property(ubl, "price from period " + step.from(), currency.text(step.unitPrice()));
      }
    }
    if (term.startsOn() != null) {
      property(ubl, "starts on", term.startsOn().toString());
    }
    if (term.trialDays() > 0) {
      property(ubl, "trial days", Integer.toString(term.trialDays()));
    }
    if (term.periods() != null) {
      property(ubl, "term in periods", term.periods().toString());
      property(ubl, "after the term", term.renews() ? "renews" : "ends");
    }
    if (term.minimumPeriods() != null) {
      property(ubl, "minimum in periods", term.minimumPeriods().toString());
    }
    if (term.billingDay() != null) {
      property(ubl, "billing day of the month", term.billingDay().toString());
      property(ubl, "days before the billing day", "by days of the whole period that ends on it");
    }
  }

  private static void property(UblText ubl, String name, String value) throws XMLStreamException {
    ubl.in("AdditionalItemProperty", part -> part.basic("Name", name).basic("Value", value));
  }

  private BigDecimal quantity() {
    return priced.isDueFirst() ? priced.line().quantity() : BigDecimal.ZERO;
  }

  private BigDecimal net() {
    return priced.isDueFirst() ? priced.net() : currency.zero();
  }

  private String unit() {
    String unit = line.unit();
    return unit == null || PIECES.contains(unit.strip()) ? ONE : AGREED;
  }
}
