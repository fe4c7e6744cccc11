package com.operanttechnologies.quote.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApprovalFactTest {

  private static ApprovalFact fact(RuleKind kind, String value, String limit) {
    return new ApprovalFact(Offers.ADA, kind, value, limit);
  }

  private static String change(RuleKind kind, String before, String after) {
    return fact(kind, after, "").changeSince(fact(kind, before, "")).orElse("");
  }

  @Test
  void theSameValueIsNoChange() {
    assertThat(change(RuleKind.DISCOUNT, "12", "12")).isEmpty();
  }

  @Test
  void anotherLimitTakesNothingBack() {
    ApprovalFact given = fact(RuleKind.DISCOUNT, "18", "15");

    assertThat(fact(RuleKind.DISCOUNT, "18", "10").changeSince(given)).isEmpty();
  }

  @Test
  void eachKindSaysWhatHasChanged() {
    assertThat(change(RuleKind.DISCOUNT, "12", "18")).isEqualTo("Discount was 12 %, is 18 %");
    assertThat(change(RuleKind.TOTAL, "EUR 1.00", "EUR 2.00"))
        .isEqualTo("Total was EUR 1.00, is EUR 2.00");
    assertThat(change(RuleKind.TERMS, "30 days", "90 days")).isEqualTo("Terms were changed");
    assertThat(change(RuleKind.VALIDITY, "2026-04-30", "2026-05-31"))
        .isEqualTo("Valid until was 30 April 2026, is 31 May 2026");
    assertThat(change(RuleKind.NEW_CUSTOMER, "bob@fisher.example", "eve@rival.example"))
        .isEqualTo("Customer was bob@fisher.example, is eve@rival.example");
    assertThat(change(RuleKind.CURRENCY, "USD", "CHF")).isEqualTo("Currency was USD, is CHF");
    assertThat(change(RuleKind.TERM, "24", "36"))
        .isEqualTo("Commitment was 24 months, is 36 months");
  }
}
