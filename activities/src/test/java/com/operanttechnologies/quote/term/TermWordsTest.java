package com.operanttechnologies.quote.term;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.quote.Leeway;
import com.operanttechnologies.quote.VersionContent.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermWordsTest {
  private static final Term TERM = new Term(LocalDate.of(2027, 1, 1), 14, 1, true, 3);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|from January 1, 2027 · first 14 days free · runs for 1 quarter, then renews · at least 3 quarters",
        "de|ab 1. Januar 2027 · die ersten 14 Tage sind kostenlos · läuft 1 Quartal und verlängert sich dann · mindestens 3 Quartale",
        "fr|à partir du 1 janvier 2027 · 14 premiers jours gratuits · durée de 1 trimestre, renouvelée à chaque échéance · minimum 3 trimestres",
        "es|desde el 1 de enero de 2027 · primeros 14 días gratis · dura 1 trimestre y se renueva · mínimo 3 trimestres",
        "ja|2027年1月1日から · 最初の14日間は無料 · 期間1四半期、その後更新 · 最低3四半期"
      })
  void aTermIsSaidInTheReadersLanguage(String language, String said) {
    assertThat(TermWords.below(line(TERM, null), "EUR", Locale.forLanguageTag(language)))
        .isEqualTo(said);
  }

  @Test
  void arabicSaysItToo() {
    assertThat(TermWords.of(line(TERM, null), "EUR", Locale.forLanguageTag("ar")))
        .hasSize(4)
        .allSatisfy(phrase -> assertThat(phrase).matches("(?s).*\\p{IsArabic}.*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|€20.00 each from quarter 3 on · €30.5555 each from quarter 5 on",
        "de|ab dem 3. Quartal je 20,00 € · ab dem 5. Quartal je 30,5555 €",
        "fr|20,00 € l’unité à partir du trimestre 3 · 30,5555 € l’unité à partir du trimestre 5",
        "es|20,00 € por unidad desde el trimestre 3 · 30,5555 € por unidad desde el trimestre 5",
        "ja|3四半期目から単価€20.00 · 5四半期目から単価€30.5555"
      })
  void pricesToComeAreSaidInTheReadersLanguage(String language, String said) {
    Term ramp =
        Term.PLAIN.with(
            List.of(
                new RampStep(3, new BigDecimal("20")), new RampStep(5, new BigDecimal("30.5555"))));

    String words = TermWords.below(line(ramp, null), "EUR", Locale.forLanguageTag(language));

    assertThat(words.replace('\u00a0', ' ').replace('\u202f', ' ')).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|billed on day 5 of the month; the time before the first billing day by days, on top",
        "de|abgerechnet zum 5. jedes Monats; die Zeit vor dem ersten Abrechnungstag nach Tagen, zusätzlich",
        "ja|毎月5日に請求。最初の請求日までの期間は日割りで別途請求"
      })
  void aBillingDayIsSaidInTheReadersLanguage(String language, String said) {
    Term anchored = Term.PLAIN.billedOn(5, Interval.QUARTER);

    assertThat(TermWords.below(line(anchored, null), "EUR", Locale.forLanguageTag(language)))
        .isEqualTo(said);
  }

  @Test
  void itStandsBelowTheDetailsAndAPlainTermSaysNothing() {
    assertThat(
            TermWords.below(
                line(new Term(null, 1, 2, false, null), "Twice a year"), "EUR", Locale.UK))
        .isEqualTo("Twice a year\nfirst day free · runs for 2 quarters, then ends");
    assertThat(TermWords.below(line(Term.PLAIN, "Twice a year"), "EUR", Locale.UK))
        .isEqualTo("Twice a year");
  }

  private static Line line(Term term, String details) {
    return new Line(
        "care",
        1,
        "Care",
        details,
        null,
        BigDecimal.ONE,
        BigDecimal.TEN,
        null,
        null,
        BigDecimal.ZERO,
        Interval.QUARTER,
        false,
        BigDecimal.TEN,
        Leeway.NONE,
        term);
  }
}
