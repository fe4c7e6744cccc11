package com.operanttechnologies.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameRulesTest {
  @Test
  void typesHaveNamesThatSaySomething() {
    assertThat(NameRules.findings(ProductClasses.all())).isEmpty();
  }

  @Test
  void emptyNamesAreFoundAndGoodOnesAreNot() {
    assertThat(NameRules.findings(ProductClasses.fixture("names")))
        .extracting(name -> name.substring(name.indexOf('$') + 1))
        .containsExactlyInAnyOrder(
            "AbstractQuote",
            "BaseQuote",
            "IQuote",
            "QuoteDto",
            "QuoteHelper",
            "QuoteManager",
            "QuoteUtils",
            "QuotesImpl");
  }
}
