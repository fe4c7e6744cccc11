package com.operanttechnologies.mail.specimen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameWordsTest {

  @Test
  void aTextThatSaysTheSameIsTheSameWhateverStandsAroundIt() {
    SameWords words =
        SameWords.of(
            "<h1>Your quote</h1><p>A total of <b>€1,449.60</b> until 24 December.</p>",
            "YOUR QUOTE\n\nA total of €1,449.60 until\n24 December.\nhttps://quotes.example/q/x");

    assertThat(words.share()).isEqualTo(1);
    assertThat(words.missingNumbers()).isEmpty();
  }

  @Test
  void aTextOfItsOwnHasLittleInCommon() {
    SameWords words =
        SameWords.of(
            "<p>Your quote for the season is still open, and we would like to hear from you.</p>",
            "Please use a mail program that shows HTML.");

    assertThat(words.share()).isLessThan(0.4);
  }

  @Test
  void aLanguageWithoutSpacesIsComparedToo() {
    assertThat(SameWords.of("<p>お見積書をお送りします</p>", "お見積書をお送りします").share()).isEqualTo(1);
    assertThat(SameWords.of("<p>お見積書をお送りします</p>", "こんにちは").share()).isZero();
  }

  @Test
  void anotherNumberIsNoticed() {
    SameWords words = SameWords.of("<p>A total of €1,449.60</p>", "A total of €1,499.60");

    assertThat(words.missingNumbers()).containsExactly("1,449.60");
  }
}
