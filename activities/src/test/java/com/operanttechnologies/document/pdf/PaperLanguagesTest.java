package com.operanttechnologies.document.pdf;

import static com.operanttechnologies.document.Papers.aQuote;
import static com.operanttechnologies.document.pdf.Printer.PRINTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.operanttechnologies.document.Papers;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.RenderedDocument;
import com.operanttechnologies.document.font.Typefaces;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Must: in the recipient's language (English, German, French, Spanish, Arabic, Japanese), on paper,
 * on the page of evidence and in the preview.
 */
class PaperLanguagesTest {
  private static final List<String> OF_THE_QUOTE =
      List.of("description", "quantity", "unitPrice", "validUntil", "terms", "optionsNote");
  private static final List<String> OF_THE_EVIDENCE =
      List.of("evidence", "consent", "chosenOptions", "acceptedTotals", "how.link", "hashDocument");

  enum Reader {
    ENGLISH("en-GB", "GBP"),
    GERMAN("de-AT", "EUR"),
    FRENCH("fr-FR", "EUR"),
    SPANISH("es-ES", "EUR"),
    ARABIC("ar-AE", "AED"),
    JAPANESE("ja-JP", "JPY");

    private final Locale locale;
    private final String currency;

    Reader(String locale, String currency) {
      this.locale = Locale.forLanguageTag(locale);
      this.currency = currency;
    }

    QuotePaper accepted() {
      return aQuote().in(locale, currency).lines(3).option("Jib", "900").accepted().paper();
    }

    String word(String key) {
      return letters(
          ResourceBundle.getBundle(
                  "messages/document",
                  locale,
                  ResourceBundle.Control.getNoFallbackControl(
                      ResourceBundle.Control.FORMAT_PROPERTIES))
              .getString(key));
    }
  }

  static Papers japanese() {
    return aQuote()
        .in(Locale.JAPAN, "JPY")
        .to("ボブ・フィッシャー", "ノースウインド株式会社", "港町 1-12", "横浜市")
        .title("新しい帆のご提案")
        .message("ボブ様\n\n先日は船上にお招きいただき、ありがとうございました。")
        .line("メインセール、四十二平方メートル", "船上で採寸いたします。", "120000")
        .line("年次点検", null, "35000")
        .option("桟橋までのお届け", "8000");
  }

  @ParameterizedTest
  @EnumSource
  void theQuoteAndItsEvidenceSpeakTheReadersLanguage(Reader reader) {
    QuotePaper paper = printable(reader);

    RenderedDocument sent = PRINTER.render(paper);
    RenderedDocument copy = PRINTER.withEvidence(sent.pdf(), paper, List.of());

    assertThat(sent.uncovered()).isEmpty();
    assertThat(copy.uncovered()).isEmpty();
    assertThat(letters(PdfText.of(sent).all()))
        .contains(OF_THE_QUOTE.stream().map(reader::word).toList());
    assertThat(letters(PdfText.of(copy).all()))
        .contains(OF_THE_EVIDENCE.stream().map(reader::word).toList());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
  void noWordIsLeftInEnglish(Reader reader) {
    QuotePaper paper = printable(reader);

    String copy =
        letters(
            PdfText.of(PRINTER.withEvidence(PRINTER.render(paper).pdf(), paper, List.of())).all());

    assertThat(copy)
        .doesNotContain(OF_THE_QUOTE.stream().map(Reader.ENGLISH::word).toList())
        .doesNotContain(OF_THE_EVIDENCE.stream().map(Reader.ENGLISH::word).toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageIsArchivableAndAccessible(Reader reader) throws Exception {
    QuotePaper paper = printable(reader);

    byte[] copy = PRINTER.withEvidence(PRINTER.render(paper).pdf(), paper, List.of()).pdf();

    assertThat(VeraPdf.failures(copy)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void thePreviewSpeaksItTooAndRunsInItsDirection(Reader reader) {
    String page = PRINTER.html(printable(reader));

    assertThat(page).contains("lang=\"" + reader.locale.toLanguageTag() + "\"");
    assertThat(page.contains("dir=\"rtl\"")).isEqualTo(reader == Reader.ARABIC);
    assertThat(letters(page)).contains(OF_THE_QUOTE.stream().map(reader::word).toList());
  }

  private static QuotePaper printable(Reader reader) {
    assumeTrue(
        reader != Reader.JAPANESE || Typefaces.load(List.of()).covering('帆').isPresent(),
        "No font for Japanese in the usual places");
    return reader.accepted();
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s\u00a0\u200e\u200f]+", "");
  }
}
