package com.operanttechnologies.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.money.InvalidPrice;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TierTextTest {

  @Test
  void tiersAreReadAsTheyAreTyped() {
    assertThat(TierText.read(" 10: 5.00 ;100:4,5 + 20; More: 4 "))
        .containsExactly(
            tier("10", "5.00", "0"),
            tier("100", "4.5", "20"),
            new Tier(null, number("4"), number("0")));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    String text = "10: 5; 100: 4.5 + 20; more: 4";

    assertThat(TierText.write(TierText.read(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10", "10: five", "10: 5, 20: 4", "10: -5", "10: 5; ; more: 4", "1e9: 5"})
  void anythingElseIsAnsweredWithAnExample(String text) {
    assertThatThrownBy(() -> TierText.read(text))
        .isInstanceOf(InvalidPrice.class)
        .hasMessageContaining("10: 5.00; 100: 4.50; more: 4.00");
  }

  private static Tier tier(String upTo, String price, String fee) {
    return new Tier(number(upTo), number(price), number(fee));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
