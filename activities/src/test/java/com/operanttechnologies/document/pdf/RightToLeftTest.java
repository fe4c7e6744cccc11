package com.operanttechnologies.document.pdf;

import static com.operanttechnologies.document.Papers.aQuote;
import static com.operanttechnologies.document.pdf.Printer.PRINTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.document.Papers;
import com.operanttechnologies.document.RenderedDocument;
import com.operanttechnologies.document.UncoveredCharacter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.junit.jupiter.api.Test;

/** Must: real text in every script; Arabic and Hebrew read from right to left on paper too. */
class RightToLeftTest {
  private static final Locale HEBREW = Locale.forLanguageTag("he");
  private static final Locale ARABIC = Locale.forLanguageTag("ar-AE");

  static Papers hebrew() {
    return aQuote()
        .in(HEBREW, "ILS")
        .to("בוב פישר", "נורדווינד שייט בע״מ", "רחוב הנמל 12", "חיפה")
        .title("מפרשים חדשים לאלבטרוס")
        .message("שלום בוב,\n\nתודה על אחר הצהריים על הסיפון (ב־2 במרץ).")
        .line("מפרש ראשי, 42 מ״ר", "נמדד על הסיפון; שתי התאמות.")
        .line("Genoa 135 % עם רצועה", null)
        .option("משלוח למעגן", "120.00");
  }

  static Papers arabic() {
    return aQuote()
        .in(ARABIC, "AED")
        .to("بوب فيشر", "شركة نورثويند للملاحة", "شارع الميناء 12", "دبي")
        .title("أشرعة جديدة للقارب")
        .message("السلام عليكم،\n\nشكرا على اللقاء على متن القارب.")
        .line("الشراع الرئيسي، 42 متر مربع", "يقاس على متن القارب.")
        .line("صيانة سنوية", null)
        .option("التوصيل إلى الميناء", "120.00");
  }

  @Test
  void hebrewIsPrintedWithoutAGapAndReadInItsOrder() {
    RenderedDocument document = PRINTER.render(hebrew().paper());

    assertThat(document.uncovered()).isEmpty();
    assertThat(words(document)).contains("מפרשיםחדשיםלאלבטרוס", "נורדווינדשייטבע״מ");
    assertThat(read(document)).contains("Genoa 135 % עם רצועה", "מפרש ראשי, 42 מ״ר", "2 במרץ 2026");
  }

  @Test
  void arabicIsPrintedWithoutAGapAndReadInItsOrder() {
    RenderedDocument document = PRINTER.render(arabic().paper());

    assertThat(document.uncovered()).isEmpty();
    assertThat(words(document))
        .contains("أشرعةجديدةللقارب", "شركةنورثويندللملاحة", "السلامعليكم", "صيانةسنوية");
    assertThat(read(document)).contains("الشراع الرئيسي، 42 متر مربع", "السلام عليكم،");
  }

  @Test
  void bothAreArchivableAndAccessible() throws Exception {
    assertThat(VeraPdf.failures(PRINTER.render(hebrew().paper()).pdf())).isEmpty();
    assertThat(VeraPdf.failures(PRINTER.render(arabic().paper()).pdf())).isEmpty();
  }

  @Test
  void theEvidenceIsTurnedToo() throws Exception {
    var paper = hebrew().accepted().paper();

    var copy = PRINTER.withEvidence(PRINTER.render(paper).pdf(), paper, List.of());

    assertThat(VeraPdf.failures(copy.pdf())).isEmpty();
  }

  @Test
  void thePageIsReadFromTheOtherSide() {
    PdfText left = PdfText.of(PRINTER.render(aQuote().line("Mainsail", null).paper()));
    PdfText right =
        PdfText.of(PRINTER.render(aQuote().in(HEBREW, "EUR").line("Mainsail", null).paper()));

    assertThat(left.find(1, "Mainsail").getFirst().x()).isLessThan(200);
    assertThat(right.find(1, "Mainsail").getLast().right()).isGreaterThan(500);
  }

  @Test
  void aHebrewNameOnAnEnglishQuoteIsInOrder() {
    RenderedDocument document =
        PRINTER.render(aQuote().to("שרה לוי", "Levi Boats").line("Sail", null).paper());

    assertThat(document.uncovered()).isEmpty();
    assertThat(PdfText.of(document).all()).contains("שרה לוי");
  }

  @Test
  void aScriptWhoseLettersAreNotJoinedHereIsReported() {
    RenderedDocument document = PRINTER.render(aQuote().line("\u0710", null).paper());

    assertThat(document.uncovered())
        .extracting(UncoveredCharacter::notation)
        .containsExactly("U+0710");
  }

  @Test
  void anOverrideCannotMakeAnAmountReadBackwards() {
    RenderedDocument document = PRINTER.render(aQuote().line("שלום \u202E100", null).paper());

    assertThat(PdfText.of(document).all()).doesNotContain("\u202E");
  }

  /** What stands in the file to be read in place of what is printed (ISO 32000-1, 14.9.4). */
  private static List<String> read(RenderedDocument document) {
    try (var pdf = Loader.loadPDF(document.pdf())) {
      List<String> read = new ArrayList<>();
      for (var page : pdf.getPages()) {
        for (Object token : new PDFStreamParser(page).parse()) {
          if (token instanceof COSDictionary properties
              && properties.getString(COSName.ACTUAL_TEXT) != null) {
            read.add(properties.getString(COSName.ACTUAL_TEXT).strip());
          }
        }
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String words(RenderedDocument document) {
    return PdfText.of(document).all().replaceAll("[\\s\u200e\u200f]+", "");
  }
}
