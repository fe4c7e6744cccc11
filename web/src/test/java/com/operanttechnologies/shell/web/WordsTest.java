package com.operanttechnologies.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "12083.5, EUR, '€12,083.50'",
    "1200, JPY, '¥1,200'",
    "0.5, BHD, 'BHD 0.500'",
    "-3, USD, '−$3.00'",
    "0.0035, EUR, '€0.0035'",
  })
  void moneyCarriesItsCurrencyAndAsManyDigitsAsThatHas(
      BigDecimal amount, String currency, String words) {
    assertThat(Words.money(amount, currency).replace('\u00a0', ' ')).isEqualTo(words);
  }
}
