package com.operanttechnologies.document.bidi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Must: Arabic is joined, and both scripts are ordered as people write them. */
class ShapedTextTest {

  @Test
  void hebrewIsPrintedFromTheRight() {
    assertThat(printed("שלום")).isEqualTo("םולש");
  }

  @Test
  void figuresInsideStayAsTheyAre() {
    assertThat(printed("מחיר 123.45")).isEqualTo("123.45 ריחמ");
  }

  @Test
  void latinWordsInsideStayAsTheyAre() {
    assertThat(printed("מפרש Genoa 135")).isEqualTo("Genoa 135 שרפמ");
  }

  @Test
  void hebrewInsideALatinTextIsTurnedByItself() {
    assertThat(printed("Boat שלום here")).isEqualTo("Boat םולש here");
  }

  @Test
  void bracketsAreTurnedWithTheText() {
    assertThat(printed("שלום (כן)")).isEqualTo("(ןכ) םולש");
  }

  @Test
  void arabicLettersAreJoined() {
    // beh yeh teh: at the beginning, in the middle, at the end
    assertThat(shaped("\u0628\u064A\u062A")).isEqualTo("\uFE91\uFEF4\uFE96");
  }

  @Test
  void aLetterThatDoesNotJoinPartsTheWord() {
    // dal alef reh: none joins the next
    assertThat(shaped("\u062F\u0627\u0631")).isEqualTo("\uFEA9\uFE8D\uFEAD");
  }

  @Test
  void lamAndAlefAreOneSign() {
    // seen lam alef meem
    assertThat(shaped("\u0633\u0644\u0627\u0645")).isEqualTo("\uFEB3\uFEFC\uFEE1");
  }

  @Test
  void marksDoNotPartLetters() {
    assertThat(shaped("\u0628\u064E\u062A")).isEqualTo("\uFE91\u064E\uFE96");
  }

  @Test
  void persianLettersAreJoinedToo() {
    // peh keheh
    assertThat(shaped("\u067E\u06A9")).isEqualTo("\uFB58\uFB8F");
  }

  @Test
  void aNonJoinerPartsLettersAndLeavesNoTrace() {
    assertThat(shaped("\u0628\u200C\u062A")).isEqualTo("\uFE8F\uFE95");
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    String text = "\u0633\u0644\u0627\u0645 (1)";
    ShapedText shaped = ShapedText.of(text, true, shape -> true);

    assertThat(shaped.between(0, shaped.points().length)).isEqualTo(text);
  }

  @Test
  void aShapeThatNoFontHasIsLeftAsTheLetter() {
    assertThat(ShapedText.of("\u0628\u062A", true, shape -> false).shaped())
        .isEqualTo("\u0628\u062A");
  }

  @Test
  void lettersOfOtherScriptsThatJoinAreNotSet() {
    assertThat(Direction.canBeSet(0x0710)).isFalse();
    assertThat(Direction.canBeSet(0x05D0)).isTrue();
    assertThat(Direction.canBeSet(0x0628)).isTrue();
  }

  @Test
  void anOverrideIsNoDirectingSign() {
    assertThat(Direction.isDirecting(0x202E)).isFalse();
    assertThat(Direction.isDirecting(0x200F)).isTrue();
  }

  private static String shaped(String text) {
    return ShapedText.of(text, true, shape -> true).shaped();
  }

  private static String printed(String text) {
    ShapedText shaped = ShapedText.of(text, false, shape -> true);
    int[] line = shaped.line(0, shaped.points().length);
    return new String(line, 0, line.length);
  }
}
