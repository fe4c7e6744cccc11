package com.operanttechnologies.document.pdf;

import static com.operanttechnologies.document.Papers.aQuote;
import static com.operanttechnologies.document.pdf.Printer.PRINTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.document.UncoveredCharacter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UncoveredCharacterTest {

  @Test
  void aCharacterOfNoFontIsReportedWithItsPlace() {
    var document = PRINTER.render(aQuote().lines(1).line("Sail \uD83E\uDDFF", "ok").paper());

    assertThat(document.uncovered())
        .containsExactly(new UncoveredCharacter("\uD83E\uDDFF", 0x1F9FF, "lines[2].description"));
    assertThat(document.uncovered().getFirst().notation()).isEqualTo("U+1F9FF");
  }

  @Test
  void itIsPrintedAsReplacementAndNotAsHash() {
    var document = PRINTER.render(aQuote().line("Sail \uD83E\uDDFF!", null).paper());

    assertThat(PdfText.of(document).all()).contains("Sail \uFFFD!").doesNotContain("Sail #");
  }

  @Test
  void greekCyrillicRupeeAndEuroAreCovered() {
    String text = "Καλημέρα κόσμε · Съешь ещё этих булок · ₹ € ✓ · ąćęłńóśźż · Việt Nam";

    var document = PRINTER.render(aQuote().line(text, null).title(text).paper());

    assertThat(document.uncovered()).isEmpty();
    assertThat(PdfText.of(document).all().replaceAll("\\s+", ""))
        .contains(text.replaceAll("\\s+", ""));
  }

  @Test
  void frenchFiguresHaveSpacesWithoutAGap() {
    var document = PRINTER.render(aQuote().in(Locale.FRANCE, "EUR").lines(25).paper());

    assertThat(document.uncovered()).isEmpty();
    assertThat(PdfText.of(document).all()).contains("1 027,90");
  }

  @Test
  void decomposedLettersAreComposedAndInvisibleOnesLeftOut() {
    var document = PRINTER.render(aQuote().line("Cafe\u0301 a\u200Db\uFE0F\u00ADc", null).paper());

    assertThat(document.uncovered()).isEmpty();
    assertThat(PdfText.of(document).all()).contains("Café abc");
  }

  @Test
  void halfACharacterIsReportedToo() {
    var document = PRINTER.render(aQuote().line("broken \uD83E", null).paper());

    assertThat(document.uncovered()).hasSize(1);
  }
}
