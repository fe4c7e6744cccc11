package com.operanttechnologies.billing.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.operanttechnologies.billing.QuoteBilling;
import com.operanttechnologies.billing.QuoteBilling.Invoice;
import com.operanttechnologies.billing.web.api.BillingJson.InvoiceLineJson;
import com.operanttechnologies.billing.web.api.BillingJson.TaxJson;
import com.operanttechnologies.money.IsoCurrency;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice with the totals of the billing engine: open or void.
 *
 * @param rounding to coins, which gross contains; absent where there is none
 * @param prepaid what was paid on acceptance and set off
 * @param due what is still to be paid; nothing of a void one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record InvoiceJson(
    String id,
    String number,
    String currency,
    String net,
    String tax,
    String gross,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rounding,
    List<InvoiceLineJson> lines,
    List<TaxJson> taxes,
    Instant issuedAt,
    String state,
    String prepaid,
    String due) {
  static InvoiceJson of(Invoice invoice, QuoteBilling billing) {
    IsoCurrency currency = IsoCurrency.of(invoice.currency());
    return new InvoiceJson(
        invoice.ref(),
        invoice.number(),
        invoice.currency(),
        currency.text(invoice.totals().net()),
        currency.text(invoice.totals().tax()),
        currency.text(invoice.totals().gross()),
        BillingJson.rounding(invoice.totals(), currency),
        invoice.lines().stream().map(line -> InvoiceLineJson.of(line, currency)).toList(),
        invoice.taxes().stream().map(tax -> TaxJson.of(tax, currency)).toList(),
        invoice.issuedAt(),
        invoice.state(),
        currency.text(billing.paid(invoice)),
        currency.text(billing.due(invoice)));
  }
}
