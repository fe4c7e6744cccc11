package com.operanttechnologies.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void anAddressKeepsItsOrderAmongWordsFromRightToLeft() {
    String said = said("ar", "b\u2026@fisher.example");

    assertThat(said).contains("\u2068b\u2026@fisher.example\u2069");
  }

  @Test
  void otherLanguagesAndOtherWordsHaveNoSignsOfOrder() {
    assertThat(said("de", "bob@fisher.example")).doesNotContain("\u2068");
    assertThat(said("ar", "Bob")).doesNotContain("\u2068");
  }

  private static String said(String language, String gap) {
    return Words.of("quote", Locale.forLanguageTag(language)).say("undone.reason", gap);
  }
}
