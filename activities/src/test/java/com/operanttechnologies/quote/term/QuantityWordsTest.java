package com.operanttechnologies.quote.term;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.quote.ContentChange;
import com.operanttechnologies.quote.Leeway;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.change.ChangeWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More seats from the thirteenth month on, and cheaper ones from the twenty-fifth. */
class QuantityWordsTest {
  private static final Term GROWING =
      Term.PLAIN.with(
          List.of(
              new RampStep(13, null, new BigDecimal("1500")),
              new RampStep(25, new BigDecimal("11.25"), new BigDecimal("2000.5"))));

  private static Line line(@Nullable String unit) {
    return new Line(
        "seats",
        1,
        "Seats",
        null,
        unit,
        BigDecimal.TEN,
        new BigDecimal("12.5"),
        null,
        null,
        BigDecimal.ZERO,
        Interval.MONTH,
        false,
        new BigDecimal("125"),
        Leeway.NONE,
        GROWING);
  }

  private static String plain(String words) {
    return words.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|quantity 1,500 from month 13 on · 2,000.5 × €11.25 from month 25 on",
        "de|ab dem 13. Monat Menge 1.500 · ab dem 25. Monat 2.000,5 × 11,25 €",
        "fr|quantité 1 500 à partir du mois 13 · 2 000,5 × 11,25 € à partir du mois 25",
        "es|cantidad 1.500 desde el mes 13 · 2.000,5 × 11,25 € desde el mes 25",
        "ja|13か月目から数量1,500 · 25か月目から2,000.5 × €11.25"
      })
  void quantitiesToComeAreSaidInTheReadersLanguage(String language, String said) {
    String words = TermWords.below(line(null), "EUR", Locale.forLanguageTag(language));

    assertThat(plain(words)).isEqualTo(said);
  }

  @Test
  void arabicSaysThemToo() {
    assertThat(TermWords.of(line(null), "EUR", Locale.forLanguageTag("ar")))
        .hasSize(2)
        .allSatisfy(phrase -> assertThat(phrase).contains("ابتداءً من الشهر"));
  }

  @Test
  void theUnitStandsBehindTheQuantityWhereThereIsOne() {
    assertThat(plain(TermWords.below(line("seats"), "EUR", Locale.UK)))
        .isEqualTo("1,500 seats from month 13 on · 2,000.5 seats × €11.25 from month 25 on");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Seats, prices and quantities from later periods on: €12.00 from period 7 on; quantity"
            + " 1,500 from period 13 on instead of 5 × €30.00 from period 7 on",
        "de|Seats, Preise und Mengen späterer Zeiträume: 12,00 € ab dem 7. Zeitraum; Menge 1.500 ab"
            + " dem 13. Zeitraum statt 5 × 30,00 € ab dem 7. Zeitraum",
        "fr|Seats, prix et quantités des périodes suivantes : 12,00 € à partir de la période 7;"
            + " quantité 1 500 à partir de la période 13 au lieu de 5 × 30,00 € à partir de la"
            + " période 7",
        "es|Seats, precios y cantidades de periodos posteriores: 12,00 € desde el periodo 7;"
            + " cantidad 1.500 desde el periodo 13 en lugar de 5 × 30,00 € desde el periodo 7",
        "ja|Seats、以降の期間の価格と数量：7期目から5 × €30.00 から 7期目から€12.00; 13期目から数量1,500 に変更"
      })
  void aChangeOfThemIsSaidInTheReadersLanguage(String language, String said) {
    ContentChange change =
        new ContentChange("lines.ramp", line(null), "7: 5 × 30.00", "7: 12.00, 13: 1500 units");

    assertThat(ChangeWords.of(List.of(change), Locale.forLanguageTag(language), "EUR"))
        .extracting(QuantityWordsTest::plain)
        .containsExactly(said);
  }
}
