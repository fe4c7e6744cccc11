package com.operanttechnologies.quote.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Must: the quote's data as UBL 2.x Quotation, a section's discount as allowances of its lines. */
@WithoutProcesses
class UblSectionDiscountTest {
  @Autowired Acme acme;
  @Autowired Quotes quotes;

  @Test
  void eachLineOfASectionHasItsShareAsAnAllowance() throws Exception {
    UUID tenant = acme.sails();
    QuoteVersion version =
        quotes
            .draft(
                tenant,
                QuoteInputs.of(
                    LineInput.text("section", "Sails", null, BigDecimal.TEN, null),
                    QuoteInputs.discounted("Mainsail", "2", "241.67", "83.34"),
                    QuoteInputs.line("Jib", "1", "100")),
                null,
                Actor.PRODUCT)
            .current();

    String xml =
        new UblQuotation("Q", version, QuotePricing.offered(version), LocalDate.of(2026, 3, 2))
            .xml();

    assertThat(UblSchema.findings(xml)).isEmpty();
    assertThat(xml.split("Discount on the section", -1)).hasSize(3);
    assertThat(xml)
        .contains(">83.34<", ">483.34<", ">40.00<", ">400.00<", ">10.00<", ">100.00<")
        .containsPattern("TaxExclusiveAmount[^>]*>450.00<");
  }
}
