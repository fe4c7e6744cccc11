package com.operanttechnologies.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
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

  @Test
  void aPlanSaysDayAndHourInTheZoneThatItIsAbout() throws TemplateModelException {
    TemplateMethodModelEx moment = new Words().moment(ZoneOffset.UTC);
    Instant noon = Instant.parse("2026-12-23T12:05:00Z");

    assertThat(said(moment, noon)).contains(">Wed 23 Dec 2026, 12:05</time>");
    assertThat(said(moment, noon, "Asia/Tokyo")).contains(">Wed 23 Dec 2026, 21:05</time>");
  }

  private static String said(TemplateMethodModelEx method, Object... arguments)
      throws TemplateModelException {
    return HTMLOutputFormat.INSTANCE.getMarkupString(
        (TemplateHTMLOutputModel) method.exec(List.of(arguments)));
  }
}
