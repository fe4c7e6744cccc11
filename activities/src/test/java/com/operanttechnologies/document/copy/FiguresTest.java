package com.operanttechnologies.document.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void theCurrencyHasItsOwnNumberOfDigits() {
    assertThat(figures(Locale.US, "JPY").amount(new BigDecimal("1234"))).isEqualTo("1,234");
    assertThat(figures(Locale.US, "BHD").amount(new BigDecimal("1.5"))).isEqualTo("1.500");
    assertThat(figures(Locale.US, "USD").money(new BigDecimal("1234.5"))).isEqualTo("$1,234.50");
  }

  @Test
  void aPriceFinerThanTheCurrencyKeepsItsDigits() {
    assertThat(figures(Locale.US, "USD").price(new BigDecimal("0.0025"))).isEqualTo("0.0025");
    assertThat(figures(Locale.US, "USD").price(new BigDecimal("2"))).isEqualTo("2.00");
  }

  @Test
  void ratesAreInPercentAsTheLocaleWritesThem() {
    assertThat(figures(Locale.US, "USD").percent(new BigDecimal("8.875"))).isEqualTo("8.875%");
    assertThat(figures(Locale.GERMANY, "EUR").percent(new BigDecimal("19"))).isEqualTo("19\u00a0%");
  }

  @Test
  void aNegativeAmountHasARealMinus() {
    assertThat(figures(Locale.UK, "GBP").money(new BigDecimal("-150"))).isEqualTo("−£150.00");
  }

  @Test
  void largeAmountsKeepEveryDigit() {
    assertThat(figures(Locale.UK, "GBP").amount(new BigDecimal("12345678901234567890.12")))
        .isEqualTo("12,345,678,901,234,567,890.12");
  }

  private static Figures figures(Locale locale, String currency) {
    return new Figures(locale, Currency.getInstance(currency));
  }
}
