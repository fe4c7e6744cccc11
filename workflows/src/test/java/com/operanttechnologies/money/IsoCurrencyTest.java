package com.operanttechnologies.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoCurrencyTest {

  @ParameterizedTest
  @CsvSource({
    "EUR,2", "USD,2", "GBP,2", "INR,2", "JPY,0", "KRW,0", "CLP,0", "BHD,3", "KWD,3", "TND,3",
    "CLF,4"
  })
  void theMinorUnitIsThatOfTheStandard(String code, int decimals) {
    assertThat(IsoCurrency.of(code).decimals()).isEqualTo(decimals);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eur", "EURO", "ABC", "XXX", "XAU", "€"})
  void whatIsNoCurrencyIsRefusedInWords(String code) {
    assertThatThrownBy(() -> IsoCurrency.of(code))
        .isInstanceOf(InvalidPrice.class)
        .hasMessage("The currency is no three-letter code of ISO 4217.");
  }

  @ParameterizedTest
  @CsvSource({"10,10.00", "10.5000,10.50", "0.0015,0.0015", "1E+3,1000.00", "0.000,0.00"})
  void anAmountIsWrittenWithItsMinorUnitsAndNeverLosesDigits(String amount, String text) {
    assertThat(IsoCurrency.of("EUR").text(new BigDecimal(amount))).isEqualTo(text);
  }

  @Test
  void halfAUnitIsRoundedUp() {
    assertThat(IsoCurrency.of("JPY").round(new BigDecimal("1000.5"))).hasToString("1001");
  }
}
