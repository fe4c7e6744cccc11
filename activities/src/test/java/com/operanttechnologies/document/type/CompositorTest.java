package com.operanttechnologies.document.type;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.document.font.TypeCase;
import com.operanttechnologies.document.font.Typefaces;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompositorTest {

  private static final Style BODY = new Style(400, 9, 13.5f, 0);
  private static final Compositor COMPOSITOR =
      new Compositor(new TypeCase(Typefaces.load(List.of())), Locale.UK);

  @Test
  void aTextThatFitsIsOneLine() {
    assertThat(set("Mainsail, cross-cut", 200)).containsExactly("Mainsail, cross-cut");
  }

  @Test
  void linesEndBetweenWords() {
    assertThat(set("two fittings and reinforced corners", 80))
        .containsExactly("two fittings and ", "reinforced corners");
  }

  @Test
  void aWordWithAHyphenMayBePartedBehindIt() {
    assertThat(set("a made-to-measure-sail", 60)).contains("measure-sail");
  }

  @Test
  void aWordWiderThanTheColumnIsBroken() {
    List<String> lines = set("x".repeat(50), 60);

    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(String.join("", lines)).isEqualTo("x".repeat(50));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Measured on board; two fittings, reinforced corners, logo on both sides.",
        "https://acme-sails.example/a/very/long/address?that=never&seems=to-end#at-all",
        "One  two   three    four, and x",
        "Καλημέρα κόσμε · Съешь ещё этих мягких французских булок",
        "\uD835\uDD44 not in any typeface, and yet a line"
      })
  void everyGlyphStandsOnceAndNoLineIsTooWide(String text) {
    for (float width = 4; width < 300; width += 3) {
      List<SetLine> lines = COMPOSITOR.set(text, BODY, width);

      int next = 0;
      for (SetLine line : lines) {
        assertThat(line.start()).isEqualTo(next);
        assertThat(line.width()).isLessThanOrEqualTo(Math.max(width, widest(line)));
        next = line.end();
      }
      assertThat(next).isEqualTo(text.codePointCount(0, text.length()));
    }
  }

  @Test
  void spacesAtTheEndDoNotCount() {
    assertThat(COMPOSITOR.line("sail  ", BODY).width())
        .isEqualTo(COMPOSITOR.line("sail", BODY).width());
  }

  /** A single glyph may be wider than the column. */
  private static float widest(SetLine line) {
    long inked =
        Arrays.stream(line.glyphs(), line.start(), line.end())
            .filter(glyph -> !glyph.isSpace())
            .count();
    return inked == 1 ? line.width() : 0;
  }

  private static List<String> set(String text, float width) {
    return COMPOSITOR.set(text, BODY, width).stream()
        .map(line -> text.substring(line.start(), line.end()))
        .toList();
  }
}
