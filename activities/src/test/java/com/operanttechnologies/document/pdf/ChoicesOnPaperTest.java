package com.operanttechnologies.document.pdf;

import static com.operanttechnologies.document.Papers.aQuote;
import static com.operanttechnologies.document.pdf.Printer.PRINTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.QuotePaper.Line;
import com.operanttechnologies.document.QuotePaper.Range;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the customer can choose stands on the paper in words. */
class ChoicesOnPaperTest {
  private static final Range TO_TEN = new Range(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE);

  private static QuotePaper marina(Locale locale) {
    return aQuote()
        .in(locale, "EUR")
        .line("Mainsail", null)
        .line("Berth", null)
        .last(line -> leaving(line, TO_TEN, null))
        .option("Dacron", "200.00")
        .last(line -> leaving(line, null, "Cloth"))
        .option("Laminate", "350.00")
        .last(line -> leaving(line, null, "Cloth"))
        .option("Cover", "80.00")
        .paper();
  }

  private static Line leaving(Line line, @Nullable Range range, @Nullable String group) {
    return new Line(
        line.position(),
        line.description(),
        line.details(),
        line.unit(),
        line.quantity(),
        line.unitPrice(),
        line.discountPercent(),
        line.discountAmount(),
        line.taxPercent(),
        line.interval(),
        line.optional(),
        line.chosen(),
        line.net(),
        range,
        group,
        false,
        line.sectionOff());
  }

  @Test
  void limitsStandBelowTheLineAndGroupsUnderTheirNames() {
    String text = PdfText.of(PRINTER.render(marina(Locale.UK))).all();

    assertThat(text)
        .contains("You choose the quantity: 1 to 10.")
        .contains("One of these is part of the quote. You choose which.");
    assertThat(text.indexOf("Cloth")).isBetween(text.indexOf("Berth"), text.indexOf("Dacron"));
    assertThat(text.indexOf("Options")).isBetween(text.indexOf("Laminate"), text.indexOf("Cover"));
  }

  @Test
  void thePageBesideTheEditorSaysTheSame() {
    assertThat(PRINTER.html(marina(Locale.GERMANY)))
        .contains("<h2>Cloth</h2>", "Eines davon gehört zum Angebot.", "Menge: 1 bis 10.");
  }

  @Test
  void itConformsLikeEveryPaper() throws Exception {
    assertThat(VeraPdf.failures(PRINTER.render(marina(Locale.UK)).pdf())).isEmpty();
  }
}
