package com.operanttechnologies.quote.approval;

import static com.operanttechnologies.quote.approval.Offers.plain;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleKindTest {
  private static final RuleLimit FIFTEEN = RuleLimit.of("15");

  @Test
  void aDiscountAsksOnlyAboveItsLimit() {
    assertThat(plain().discounted("15.00").reason(RuleKind.DISCOUNT, FIFTEEN)).isNull();
    assertThat(plain().discounted("15.01").reason(RuleKind.DISCOUNT, FIFTEEN))
        .isEqualTo("Discount is 15.01 %, over 15 %");
  }

  @Test
  void aMarginAsksOnlyUnderItsLimitAndWhereACostIsKnown() {
    RuleLimit twenty = RuleLimit.of("20");

    assertThat(plain().reason(RuleKind.MARGIN, twenty)).isNull();
    assertThat(plain().earning("20.0").reason(RuleKind.MARGIN, twenty)).isNull();
    assertThat(plain().earning("19.9").reason(RuleKind.MARGIN, twenty))
        .isEqualTo("Margin is 19.9 %, under 20 %");
  }

  @Test
  void aLineBelowTheLowestPriceAsks() {
    assertThat(plain().reason(RuleKind.LOWEST_PRICE, RuleLimit.NONE)).isNull();
    assertThat(plain().below("SAIL at EUR 90.00").reason(RuleKind.LOWEST_PRICE, RuleLimit.NONE))
        .isEqualTo("Below its lowest price: SAIL at EUR 90.00");
  }

  @Test
  void aTotalAsksInItsOwnCurrencyOnly() {
    RuleLimit limit = RuleLimit.amount("10000", "EUR");

    assertThat(plain().worth("10000.00", "EUR").reason(RuleKind.TOTAL, limit)).isNull();
    assertThat(plain().worth("90000.00", "USD").reason(RuleKind.TOTAL, limit)).isNull();
    assertThat(plain().worth("12083.5", "EUR").reason(RuleKind.TOTAL, limit))
        .isEqualTo("Total is EUR 12,083.50, over EUR 10,000.00");
  }

  @Test
  void anAmountHasTheDecimalsOfItsCurrency() {
    assertThat(plain().worth("1200000", "JPY").reason(RuleKind.TOTAL, RuleLimit.amount("1", "JPY")))
        .isEqualTo("Total is JPY 1,200,000, over JPY 1");
  }

  @Test
  void otherTermsAsk() {
    assertThat(plain().reason(RuleKind.TERMS, RuleLimit.NONE)).isNull();
    assertThat(plain().on("90 days net").reason(RuleKind.TERMS, RuleLimit.NONE))
        .isEqualTo("Terms are other than the standard ones");
    assertThat(plain().on("").reason(RuleKind.TERMS, RuleLimit.NONE)).isNotNull();
  }

  @Test
  void aLongValidityAsks() {
    assertThat(plain().validFor(30).reason(RuleKind.VALIDITY, RuleLimit.of("30"))).isNull();
    assertThat(plain().validFor(31).reason(RuleKind.VALIDITY, RuleLimit.of("30")))
        .isEqualTo("Valid until 2 May 2026, longer than 30 days");
  }

  @Test
  void aCustomerWhoHasAcceptedNothingAsks() {
    assertThat(plain().reason(RuleKind.NEW_CUSTOMER, RuleLimit.NONE)).isNull();
    assertThat(plain().toSomebodyNew().reason(RuleKind.NEW_CUSTOMER, RuleLimit.NONE))
        .isEqualTo("bob@fisher.example has accepted no quote yet");
  }

  @Test
  void aCurrencyThatIsNotListedAsks() {
    RuleLimit listed = RuleLimit.among("EUR", "GBP");

    assertThat(plain().reason(RuleKind.CURRENCY, listed)).isNull();
    assertThat(plain().worth("1", "USD").reason(RuleKind.CURRENCY, listed))
        .isEqualTo("Currency is USD, not EUR or GBP");
  }

  @Test
  void aLongCommitmentAsks() {
    RuleLimit year = RuleLimit.of("12");

    assertThat(plain().committedFor(12).reason(RuleKind.TERM, year)).isNull();
    assertThat(plain().committedFor(36).reason(RuleKind.TERM, year))
        .isEqualTo("Commitment is 36 months, over 12 months");
    assertThat(plain().committedFor(1).reason(RuleKind.TERM, RuleLimit.of("0")))
        .isEqualTo("Commitment is 1 month, over 0 months");
  }

  @Test
  void aRuleThatIsOffAsksNothing() {
    ApprovalRule off =
        new ApprovalRule(
            Offers.ADA,
            RuleKind.DISCOUNT,
            false,
            FIFTEEN,
            ApprovalMode.ANY,
            List.of(Seat.of(Offers.CARL)),
            false,
            null);

    assertThat(off.fact(plain().discounted("90").offer())).isEmpty();
  }

  @Test
  void everyKindIsFoundByItsCode() {
    for (RuleKind kind : RuleKind.values()) {
      assertThat(RuleKind.ofCode(kind.code())).isEqualTo(kind);
    }
  }
}
