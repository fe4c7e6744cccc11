package com.operanttechnologies.quote.ubl;

import com.operanttechnologies.money.Allowance;
import com.operanttechnologies.money.PricedPart;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.TaxCategory;
import com.operanttechnologies.quote.QuoteVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * A quote version as a UBL 2.3 Quotation. Its totals are those of what is due first: one-off
 * amounts and the first period of what recurs. It follows no national profile and names none.
 */
public record UblQuotation(
    String number, QuoteVersion version, PricedQuote priced, LocalDate issued) {
  private static final String UBL = "2.3";

  public String xml() {
    return UblText.document("Quotation", version.currency(), this::write);
  }

  private void write(UblText ubl) throws XMLStreamException {
    ubl.basic("UBLVersionID", UBL)
        .basic("ID", number)
        .basic("IssueDate", issued.toString())
        .basic("Note", version.title())
        .basic("Note", version.message())
        .basic("PricingCurrencyCode", version.currency())
        .basic("LineCountNumeric", Integer.toString(priced.lines().size()));
    ubl.in("ValidityPeriod", period -> period.basic("EndDate", version.validUntil().toString()));
    reference(ubl, "SHA-256 of the content", version.hash());
    reference(ubl, "Customer's order number", version.terms().poNumber());
    new UblParties(version).write(ubl);
    terms(ubl);
    PricedPart due = priced.dueFirst();
    for (Allowance allowance : due.allowances()) {
      ubl.in("AllowanceCharge", part -> allowance(part, allowance));
    }
    ubl.in("TaxTotal", part -> taxes(part, due));
    ubl.in("QuotedMonetaryTotal", part -> totals(part, due));
    for (int i = 0; i < priced.lines().size(); i++) {
      new UblLine(version.lines().get(i), priced.lines().get(i), priced.currency()).write(ubl);
    }
  }

  private static void reference(UblText ubl, String kind, @Nullable String id)
      throws XMLStreamException {
    if (id != null && !id.isBlank()) {
      ubl.in(
          "AdditionalDocumentReference", part -> part.basic("ID", id).basic("DocumentType", kind));
    }
  }

  private void terms(UblText ubl) throws XMLStreamException {
    String text = version.terms().text();
    if (text != null && !text.isBlank()) {
      ubl.in("TransactionConditions", part -> part.basic("ID", "terms").basic("Description", text));
    }
  }

  private static void allowance(UblText ubl, Allowance allowance) throws XMLStreamException {
    ubl.basic("ChargeIndicator", "false").basic("AllowanceChargeReason", "Discount");
    ubl.amount("Amount", allowance.amount()).amount("BaseAmount", allowance.base());
    category(ubl, "TaxCategory", allowance.taxRate());
  }

  private static void taxes(UblText ubl, PricedPart due) throws XMLStreamException {
    ubl.amount("TaxAmount", due.sum().tax());
    for (TaxCategory tax : due.taxes()) {
      ubl.in(
          "TaxSubtotal",
          part -> {
            part.amount("TaxableAmount", tax.base()).amount("TaxAmount", tax.tax());
            category(part, "TaxCategory", tax.rate());
          });
    }
  }

  /** Standard rate, or zero rate: why nothing is taxed is not known here. */
  static void category(UblText ubl, String name, BigDecimal rate) throws XMLStreamException {
    ubl.in(
        name,
        part -> {
          part.basic("ID", rate.signum() == 0 ? "Z" : "S").basic("Percent", rate.toPlainString());
          part.in("TaxScheme", scheme -> scheme.basic("ID", "VAT"));
        });
  }

  private static void totals(UblText ubl, PricedPart due) throws XMLStreamException {
    ubl.amount("LineExtensionAmount", due.linesNet())
        .amount("TaxExclusiveAmount", due.sum().net())
        .amount("TaxInclusiveAmount", due.sum().inclusive());
    if (due.allowancesTotal().signum() != 0) {
      ubl.amount("AllowanceTotalAmount", due.allowancesTotal());
    }
    if (due.sum().isRounded()) {
      ubl.amount("PayableRoundingAmount", due.sum().rounding());
    }
    ubl.amount("PayableAmount", due.sum().gross());
  }
}
