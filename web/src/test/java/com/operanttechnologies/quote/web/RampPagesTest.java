package com.operanttechnologies.quote.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.link.Links;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.term.RampStepInput;
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

/** Care for a year, at 10 a month and from the seventh on at 20. */
@WithApplication
class RampPagesTest {
  private static final TermInput TERM =
      new TermInput(
          null, null, 12, "ends", null, List.of(new RampStepInput(7, new BigDecimal("20"))));

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
    LineInput care =
        new LineInput(
            null,
            "Care",
            null,
            null,
            BigDecimal.ONE,
            BigDecimal.TEN,
            null,
            null,
            new BigDecimal("20"),
            "month",
            false,
            null,
            TERM);
    return new QuoteInput(
        "Rigging",
        new CustomerInput("Bob", "bob@fisher.example", null, null, null, null, locale),
        "EUR",
        LocalDate.now(Fixtures.BERLIN).plusDays(20),
        List.of(care),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        "none");
  }

  private Visitor member() {
    Visitor member = new Visitor(port);
    member.signIn(ada.email(), Fixtures.PASSWORD);
    return member;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|each from month 7 on|Each month from month 7 on|Over the whole term",
        "de|ab dem 7. Monat je|Jeden Monat ab dem 7. Monat|Über die ganze Laufzeit",
        "fr|à partir du mois 7|Chaque mois à partir du mois 7|Sur toute la durée",
        "es|por unidad desde el mes 7|Cada mes desde el mes 7|Durante todo el plazo",
        "ar|للوحدة ابتداءً من الشهر|كل شهر ابتداءً من الشهر|على كامل المدة",
        "ja|7か月目から単価|7か月目から毎月|全期間の合計"
      })
  void theCustomersPageSaysItInSixLanguages(
      String language, String line, String then, String whole) {
    Sale sale = sales.send(offered(language));

    String page = new Visitor(port).with("Accept-Language", language).get(sale.path()).body();

    assertThat(page).contains(line, then, whole);
  }

  @Test
  void theCustomerReadsWhatThePeriodsAndTheWholeTermCost() {
    Sale sale = sales.send(offered("en"));

    String page = new Visitor(port).with("Accept-Language", "en").get(sale.path()).body();

    assertThat(page)
        .contains("€12.00", "€24.00", "€216.00")
        .contains("First invoice", "Month 2 to 6", "5 × €12.00", "Month 7 to 12", "6 × €24.00");
  }

  @Test
  void thePaperSaysItToo() throws IOException {
    Sale sale = offered("en");

    String words = words(papers.current(sale.tenant(), sale.quote()).pdf());

    assertThat(words)
        .contains("€20.00 each from month 7 on", "From month 7", "24.00")
        .contains("Whole term", "216.00");
  }

  @Test
  void theEditorKeepsTheRamp() {
    Sale sale = offered("en");

    String editor = member().get("/quotes/" + sale.quote() + "/edit").body();

    assertThat(editor).contains("name=\"ramp\" value=\"7: 20\"");
  }

  @Test
  void theSellersFiguresExplainEachStepAndTheWhole() {
    Sale sale = offered("en");

    String page = member().get("/quotes/" + sale.quote()).body();

    assertThat(page)
        .contains("Every month from month 7 on", "1 × 20.00 = 20.00")
        .contains("Contract value", "10.00 (first invoice) + 5 × 10.00 (month 2 to 6)")
        .contains("Recurring, first year");
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
