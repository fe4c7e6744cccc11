package com.operanttechnologies.quote.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Must: the quote's data as UBL 2.x Quotation, a rounding to coins after tax (EN 16931, BT-114).
 */
@WithoutProcesses
class UblCashRoundingTest {
  @Autowired Acme acme;
  @Autowired Quotes quotes;

  @Test
  void theRoundingStandsBetweenTheTotalWithTaxAndWhatIsPaid() throws Exception {
    UUID tenant = acme.sails();
    var input = QuoteInputs.of(QuoteInputs.line("Rope", "1", "10.01"));

    String exact = xml(quotes.draft(tenant, input, null, Actor.PRODUCT).current());
    String rounded =
        xml(
            quotes
                .draft(tenant, QuoteInputs.inCoins(input, "0.05"), null, Actor.PRODUCT)
                .current());

    assertThat(exact).doesNotContain("PayableRoundingAmount");
    assertThat(UblSchema.findings(rounded)).isEmpty();
    assertThat(rounded)
        .containsPattern("TaxableAmount[^>]*>10.01<")
        .containsPattern("TaxInclusiveAmount[^>]*>12.01<")
        .containsPattern("PayableRoundingAmount[^>]*>-0.01<")
        .containsPattern("PayableAmount[^>]*>12.00<");
  }

  private static String xml(QuoteVersion version) {
    return new UblQuotation("Q", version, QuotePricing.offered(version), LocalDate.of(2026, 3, 2))
        .xml();
  }
}
