package com.operanttechnologies.quote.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.money.Calculator;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.Totals;
import com.operanttechnologies.money.term.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteWorthTest {
  private static final Term LATER = new Term(LocalDate.of(2027, 1, 1), 0, null, false, null);

  private static PriceLine line(String price, Interval interval, Term term) {
    return new PriceLine(
        interval.code(),
        "Berth",
        BigDecimal.ONE,
        new BigDecimal(price),
        null,
        null,
        BigDecimal.ZERO,
        interval,
        false,
        term);
  }

  private static Totals totals(PriceLine... lines) {
    return Calculator.price(new PriceRequest("EUR", List.of(lines), null, null, Set.of())).totals();
  }

  private static String worth(String lang, PriceLine... lines) {
    return QuoteWorth.of(totals(lines), "EUR", Locale.forLanguageTag(lang));
  }

  @Test
  void aQuoteIsOverWhatIsDueFirst() {
    assertThat(
            worth(
                "en",
                line("90", Interval.ONCE, Term.PLAIN),
                line("49", Interval.MONTH, Term.PLAIN)))
        .isEqualTo("€139.00");
  }

  @ParameterizedTest
  @CsvSource({
    "en, €49.00 a month and €300.00 a year",
    "de, 49.00 € im Monat und 300.00 € im Jahr",
    "fr, 49.00 € par mois et 300.00 € par an",
    "es, 49.00 € al mes y 300.00 € al año",
    "ja, '毎月 €49.00、毎年 €300.00'"
  })
  void whatBeginsLaterAltogetherIsOverItsPeriods(String lang, String said) {
    String worth =
        worth(lang, line("49", Interval.MONTH, LATER), line("300", Interval.YEAR, LATER));

    assertThat(worth.replace('\u00a0', ' ').replace(',', '.')).isEqualTo(said);
  }

  @Test
  void itIsSaidInArabicToo() {
    assertThat(worth("ar", line("49", Interval.QUARTER, LATER))).contains("كل ربع سنة", "49");
  }

  @Test
  void threePeriodsAreSaidInOneSentence() {
    assertThat(
            worth(
                "en",
                line("1", Interval.MONTH, LATER),
                line("2", Interval.QUARTER, LATER),
                line("3", Interval.YEAR, LATER)))
        .isEqualTo("€1.00 a month and €2.00 a quarter and €3.00 a year");
  }

  @Test
  void whatCostsNothingIsOverNothing() {
    assertThat(worth("en", line("0", Interval.ONCE, Term.PLAIN))).isEqualTo("€0.00");
  }
}
