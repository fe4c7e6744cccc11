package com.operanttechnologies.quote.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTextTest {

  @ParameterizedTest
  @CsvSource({"en-IE, '−€98.75'", "de-DE, '−98,75 €'", "sv-SE, '−98,75 €'"})
  void whatIsTakenAwayHasTheMinusOfThePaper(String language, String words) {
    String text = MoneyText.of(new BigDecimal("-98.75"), "EUR", Locale.forLanguageTag(language));

    assertThat(text.replace('\u00a0', ' ')).isEqualTo(words);
  }
}
