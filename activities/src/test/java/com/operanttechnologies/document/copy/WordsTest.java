package com.operanttechnologies.document.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  /** Must: the paper speaks English, German, French, Spanish, Arabic and Japanese. */
  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es", "ar", "ja"})
  void everyLanguageHasEveryWordThatEnglishHas(String language) throws Exception {
    assertThat(keys("document_" + language)).isEqualTo(keys("document"));
  }

  /** The page of the quote says so too: one thing, one word. */
  @ParameterizedTest
  @ValueSource(strings = {"document", "verify", "quote"})
  void germanCallsAVersionByOneWord(String bundle) throws Exception {
    var words = new Properties();
    try (var in = WordsTest.class.getResourceAsStream("/messages/" + bundle + "_de.properties")) {
      words.load(in);
    }

    assertThat(words.values()).noneMatch(word -> word.toString().contains("Fassung"));
    assertThat(words.values()).anyMatch(word -> word.toString().contains("Version"));
  }

  @Test
  void aLanguageThatNoFontCanPrintIsAnsweredInEnglish() {
    Words words = Words.in(Locale.JAPAN, letter -> letter < 0x3000);

    assertThat(words.of("quote")).isEqualTo("Quote");
    assertThat(words.locale()).isEqualTo(Locale.of("en", "JP"));
  }

  @Test
  void aLanguageThatAFontCanPrintIsSpoken() {
    assertThat(Words.in(Locale.JAPAN, letter -> true).of("quote")).isEqualTo("見積書");
  }

  @Test
  void aLanguageWithoutAFileIsAnsweredInEnglishWhateverTheServerSpeaks() {
    Locale server = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);

      assertThat(Words.in(Locale.of("el")).of("quote")).isEqualTo("Quote");
    } finally {
      Locale.setDefault(server);
    }
  }

  private static java.util.Set<Object> keys(String bundle) throws Exception {
    var words = new Properties();
    try (var in = WordsTest.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
      words.load(in);
    }
    return words.keySet();
  }
}
