package com.operanttechnologies.quote.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.link.Links;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.term.TermInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import com.operanttechnologies.timeline.Actor;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An inspection by the quarter: free for a fortnight, for a year, then it renews. */
@WithApplication
class LineTermPagesTest {
  private static final TermInput TERM = new TermInput(null, 14, 4, "renews", 2);

  @Autowired Fixtures fixtures;
  @Autowired Quotes quotes;
  @Autowired Sales sales;
  @Autowired Links links;
  @Autowired Papers papers;
  @Autowired Tenants tenants;
  @LocalServerPort int port;
  private Person ada;

  private Sale offered(String locale) {
    ada = fixtures.ada();
    Quote quote = quotes.draft(ada.tenant(), input(locale), null, Actor.PRODUCT);
    String page = tenants.as(ada.tenant(), () -> links.quote(quote.id(), quote.contact()));
    return new Sale(ada.tenant(), quote.id(), quote.contact(), URI.create(page).getPath(), "none");
  }

  private static QuoteInput input(String locale) {
    return new QuoteInput(
        "Rigging",
        new CustomerInput("Bob", "bob@fisher.example", null, null, null, null, locale),
        "EUR",
        LocalDate.now(Fixtures.BERLIN).plusDays(20),
        List.of(line("Mast", "once", null), line("Inspection", "quarter", TERM)),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        "none");
  }

  private static LineInput line(String what, String interval, TermInput term) {
    return new LineInput(
        null,
        what,
        null,
        null,
        BigDecimal.ONE,
        new BigDecimal("100"),
        null,
        null,
        new BigDecimal("20"),
        interval,
        false,
        null,
        term);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|first 14 days free|at least 2 quarters|Then each quarter|what begins later is billed",
        "de|die ersten 14 Tage sind kostenlos|mindestens 2 Quartale|Dann jedes Quartal|was später beginnt",
        "fr|14 premiers jours gratuits|minimum 2 trimestres|Ensuite chaque trimestre|à son début",
        "es|primeros 14 días gratis|mínimo 2 trimestres|Después, cada trimestre|lo que empieza más tarde",
        "ar|عدد الأيام المجانية|الحد الأدنى|ثم كل ربع سنة|وما يبدأ لاحقًا",
        "ja|最初の14日間は無料|最低2四半期|その後四半期ごと|後から始まるもの"
      })
  void theCustomersPageSaysItInSixLanguages(
      String language, String trial, String minimum, String then, String note) {
    Sale sale = sales.send(offered(language));

    String page = new Visitor(port).with("Accept-Language", language).get(sale.path()).body();

    assertThat(page).contains(trial, minimum, then, note);
  }

  @Test
  void theFirstInvoiceOnThePageHasNothingThatBeginsLater() {
    Sale sale = sales.send(offered("en"));

    String page = new Visitor(port).with("Accept-Language", "en").get(sale.path()).body();

    assertThat(page).contains("€120.00", "€100.00").doesNotContain("Inspection, first quarter");
  }

  @Test
  void thePaperSaysItToo() throws IOException {
    Sale sale = offered("en");

    String words = words(papers.current(sale.tenant(), sale.quote()).pdf());

    assertThat(words)
        .contains("per quarter", "first 14 days free", "runs for 4 quarters, then renews")
        .contains("Each quarter", "what begins later is billed");
  }

  @Test
  void theEditorKeepsWhatWasAgreed() {
    Sale sale = offered("en");
    Visitor member = new Visitor(port);
    member.signIn(ada.email(), Fixtures.PASSWORD);

    String editor = member.get("/quotes/" + sale.quote() + "/edit").body();

    assertThat(editor)
        .contains("name=\"trialDays\" value=\"14\"", "name=\"periods\" value=\"4\"")
        .contains("value=\"renews\" selected", "name=\"minimumPeriods\" value=\"2\"");
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
