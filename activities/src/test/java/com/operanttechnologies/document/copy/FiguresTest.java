package com.operanttechnologies.document.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** Must: dates and amounts in the recipient's locale. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB|GBP|£1,234.00|2 March 2026",
        "de-DE|EUR|1.234,00_€|2. März 2026",
        "fr-FR|EUR|1_234,00_€|2 mars 2026",
        "es-ES|EUR|1.234,00_€|2 de marzo de 2026",
        "ar-AE|AED|_1,234.00_د.إ._|2 مارس 2026",
        "ja-JP|JPY|￥1,234|2026年3月2日"
      })
  void amountsAndDatesAreWrittenAsTheReaderDoes(
      String reader, String currency, String amount, String date) {
    Figures figures = figures(Locale.forLanguageTag(reader), currency);

    assertThat(figures.money(new BigDecimal("1234")).replaceAll("[\\p{Zs}\\p{Cf}]", "_"))
        .isEqualTo(amount);
    assertThat(figures.date(LocalDate.of(2026, 3, 2))).isEqualTo(date);
  }

  private static Figures figures(Locale locale, String currency) {
    return new Figures(locale, Currency.getInstance(currency));
  }
}
