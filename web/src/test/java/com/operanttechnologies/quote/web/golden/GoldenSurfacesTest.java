package com.operanttechnologies.quote.web.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.jdbc.AcceptanceTable;
import com.operanttechnologies.quote.letter.QuoteLetters;
import com.operanttechnologies.quote.letter.QuoteMails;
import com.operanttechnologies.quote.sealing.SealedCopies;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.WithApplication;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Must: the golden vectors agree in editor, page, PDF text, XML, mail and API. Options are chosen
 * by the customer, so that what is due with them stands where somebody has chosen: on the
 * customer's page, and everywhere behind the acceptance.
 */
@WithApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenSurfacesTest {
  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Links links;
  @Autowired Sales sales;
  @Autowired Quotes quotes;
  @Autowired QuoteMails mails;
  @Autowired QuoteLetters letters;
  @Autowired AcceptanceTable acceptances;
  @Autowired Papers papers;
  @Autowired SealedCopies copies;
  @LocalServerPort int port;
  private final Map<String, byte[]> printed = new HashMap<>();
  private Person ada;
  private Offers offers;

  @BeforeAll
  void adaSells() {
    ada = fixtures.ada();
    Program crm = new Program(port, fixtures.keyOf(ada));
    offers = new Offers(ada, crm, port, tenants, links, mails, sales);
  }

  static Stream<PublishedPrice> priced() {
    return PublishedPrice.all().filter(PublishedPrice::isPriced);
  }

  static Stream<PublishedPrice> offered() {
    return priced().filter(price -> !price.isChosen());
  }

  static Stream<PublishedPrice> chosen() {
    return priced().filter(PublishedPrice::isChosen);
  }

  @ParameterizedTest
  @MethodSource("priced")
  void theApiAnswersIt(PublishedPrice price) {
    Offer offer = offers.of(price);

    JsonNode quote = offers.read(offer).json();

    JsonNode totals = quote.at(price.isChosen() ? "/acceptance/totals" : "/totals");
    assertSum(totals, price.expected().get("dueFirst"));
    for (String part : List.of("once", "month", "quarter", "year", "optional")) {
      assertThat(totals.has(part)).isEqualTo(price.expected().has(part));
      if (totals.has(part)) {
        assertSum(totals.get(part), price.expected().get(part));
      }
    }
    assertThat(nets(quote)).isEqualTo(price.lines());
    if (price.expected().has("value")) {
      assertSum(quote.at("/contractValue/total"), price.expected().at("/value/total"));
      assertSum(quote.at("/contractValue/firstYear"), price.expected().at("/value/firstYear"));
    }
  }

  @ParameterizedTest
  @MethodSource("offered")
  void itIsAnsweredToTheDraftAlready(PublishedPrice price) {
    JsonNode drafted = offers.of(price).drafted().json();

    assertSum(drafted.get("totals"), price.expected().get("dueFirst"));
    assertThat(nets(drafted)).isEqualTo(price.lines());
  }

  @ParameterizedTest
  @MethodSource("offered")
  void theEditorShowsIt(PublishedPrice price) {
    FigureSheet figures = FigureSheet.of(offers.of(price).edited());

    assertThat(figures.due()).isEqualTo(price.due());
  }

  @ParameterizedTest
  @MethodSource("priced")
  void theSellersPageShowsItAndForeseesTheFirstInvoice(PublishedPrice price) {
    String page = offers.page(offers.of(price));

    assertThat(FigureSheet.of(page).due()).isEqualTo(price.due());
    assertThat(FigureSheet.foreseen(page))
        .isEqualTo(price.isInvoiced() && !price.isChosen() ? price.due().gross() : "");
  }

  @ParameterizedTest
  @MethodSource("priced")
  void theCustomersPageShowsIt(PublishedPrice price) {
    Offer offer = offers.of(price);

    assertThat(offer.page().due()).isEqualTo(price.due());
    assertThat(offer.page().signed()).isEqualTo(price.due().gross());
    assertThat(offer.page().amounts(offer.lines())).isEqualTo(price.lines());
  }

  @ParameterizedTest
  @MethodSource("priced")
  void thePaperSaysIt(PublishedPrice price) {
    PrintedPaper paper = PrintedPaper.of(pdf(price));

    assertThat(paper.due()).as(paper.text()).isEqualTo(price.due());
  }

  @ParameterizedTest
  @MethodSource("priced")
  void theXmlInsideThePaperHasItsLines(PublishedPrice price) throws Exception {
    QuotationXml xml = QuotationXml.of(PrintedPaper.embedded(pdf(price), "quote.xml"));

    assertThat(xml.lines()).isEqualTo(price.lines());
    assertThat(xml.dueLines()).hasToString(xml.total("LineExtensionAmount"));
  }

  @ParameterizedTest
  @MethodSource("offered")
  void theXmlInsideThePaperHasIt(PublishedPrice price) throws Exception {
    QuotationXml xml = QuotationXml.of(PrintedPaper.embedded(pdf(price), "quote.xml"));

    JsonNode due = price.expected().get("dueFirst");
    assertThat(xml.due()).isEqualTo(price.due());
    assertThat(xml.tax()).isEqualTo(due.get("tax").asString());
    assertThat(xml.dueLines()).isEqualByComparingTo(sum(due, "net", "allowances"));
    assertThat(xml.total("TaxInclusiveAmount")).isEqualTo(sum(due, "net", "tax").toPlainString());
  }

  @ParameterizedTest
  @MethodSource("chosen")
  void theRecordInsideTheSignedCopyHasIt(PublishedPrice price) {
    byte[] record = PrintedPaper.embedded(pdf(price), "acceptance.json");

    JsonNode totals = new JsonMapper().readTree(record).get("totals");
    assertSum(totals.get("dueFirst"), price.expected().get("dueFirst"));
    assertSum(totals.get("optional"), price.expected().get("optional"));
  }

  /** A mail about what begins later says what each period costs. */
  @ParameterizedTest
  @MethodSource("priced")
  void theMailSaysIt(PublishedPrice price) {
    Letter mail = price.isChosen() ? accepted(offers.of(price)) : offers.of(price).mailed();

    Stream<String> periods = Stream.of("month", "quarter", "year").map(price::gross);
    List<String> later = periods.filter(gross -> new BigDecimal(gross).signum() != 0).toList();
    boolean nothing = new BigDecimal(price.due().gross()).signum() == 0 && !later.isEmpty();
    for (String amount : nothing ? later : List.of(price.due().gross())) {
      assertSays(mail.text(), amount);
      assertSays(mail.html(), amount);
    }
  }

  private Letter accepted(Offer offer) {
    return tenants.as(
        ada.tenant(),
        () -> {
          Quote quote = quotes.here(offer.id());
          var acceptance = acceptances.of(quote.current().id()).orElseThrow();
          return letters.acceptedForSeller(
              quote,
              "Bob Fisher",
              acceptance.totals(),
              acceptance.choice(),
              "https://acme.example");
        });
  }

  private byte[] pdf(PublishedPrice price) {
    return printed.computeIfAbsent(price.name(), _ -> print(price));
  }

  /** Of what was accepted the copy that is sealed then. */
  private byte[] print(PublishedPrice price) {
    Offer offer = offers.of(price);
    if (!price.isChosen()) {
      return papers.current(ada.tenant(), offer.id()).pdf();
    }
    Quote quote = quotes.get(ada.tenant(), offer.id());
    return copies.of(ada.tenant(), offer.id(), quote.current().id()).sealed().pdf();
  }

  private static List<String> nets(JsonNode quote) {
    return quote
        .get("lines")
        .valueStream()
        .filter(line -> line.get("kind").asString().equals("item"))
        .map(line -> line.get("net").asString())
        .toList();
  }

  private static BigDecimal sum(JsonNode due, String one, String other) {
    return new BigDecimal(due.get(one).asString()).add(new BigDecimal(due.get(other).asString()));
  }

  private static void assertSum(JsonNode sum, JsonNode published) {
    for (String field : List.of("net", "tax", "gross", "rounding")) {
      assertThat(sum.path(field).asString("0"))
          .as(field)
          .isEqualTo(published.path(field).asString("0"));
    }
  }

  private static void assertSays(String mail, String amount) {
    String digits = mail.replaceAll("(?<=[0-9]),(?=[0-9]{3})", "");
    assertThat(digits)
        .containsPattern("(?<![0-9.])" + amount.replace(".", "\\.") + "(?![.]?[0-9])");
  }
}
