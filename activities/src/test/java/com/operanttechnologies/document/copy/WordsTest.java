package com.operanttechnologies.document.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void germanHasEveryWordThatEnglishHas() throws Exception {
    assertThat(keys("document_de")).isEqualTo(keys("document"));
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
