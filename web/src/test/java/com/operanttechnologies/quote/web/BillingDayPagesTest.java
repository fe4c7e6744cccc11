package com.operanttechnologies.quote.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.operanttechnologies.billing.BillingOverview;
import com.operanttechnologies.billing.ProvisioningState;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.SellerDecisions;
import com.operanttechnologies.quote.choice.Choice;
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
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Care for a year at 100 a month without tax, billed on a day of the month three days from now. */
@WithApplication
class BillingDayPagesTest {
  @Autowired Fixtures fixtures;
  @Autowired Quotes quotes;
  @Autowired Revisions revisions;
  @Autowired SellerDecisions seller;
  @Autowired BillingOverview overview;
  @Autowired Sales sales;
  @Autowired Links links;
  @Autowired Papers papers;
  @Autowired Tenants tenants;
  @LocalServerPort int port;

  private final LocalDate today = LocalDate.now(Fixtures.BERLIN);
  private final LocalDate whole = billingDayAfter(today);
  private Person ada;

  private static LocalDate billingDayAfter(LocalDate day) {
    LocalDate soon = day.plusDays(3);
    return soon.getDayOfMonth() <= 28 ? soon : soon.withDayOfMonth(1).plusMonths(1);
  }

  private String share() {
    long days = ChronoUnit.DAYS.between(today, whole);
    long of = ChronoUnit.DAYS.between(whole.minusMonths(1), whole);
    return BigDecimal.valueOf(100 * days)
        .divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private Sale offered(String locale) {
    ada = fixtures.ada();
    Quote quote = quotes.draft(ada.tenant(), input(locale), null, Actor.PRODUCT);
    String page = tenants.as(ada.tenant(), () -> links.quote(quote.id(), quote.contact()));
    return new Sale(ada.tenant(), quote.id(), quote.contact(), URI.create(page).getPath(), "none");
  }

  private QuoteInput input(String locale) {
    LineInput care =
        new LineInput(
            null,
            "Care",
            null,
            null,
            BigDecimal.ONE,
            new BigDecimal("100"),
            null,
            null,
            BigDecimal.ZERO,
            "month",
            false,
            null,
            new TermInput(null, null, 12, "ends", null));
    return new QuoteInput(
            "Rigging",
            new CustomerInput("Bob", "bob@fisher.example", null, null, null, null, locale),
            "EUR",
            today.plusDays(20),
            List.of(care),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            "none")
        .billedOn(whole.getDayOfMonth());
  }

  private void accept(Sale sale) {
    seller.markAccepted(
        sale.tenant(),
        sale.quote(),
        Choice.offered(quotes.get(sale.tenant(), sale.quote()).current().lines()),
        "By telephone",
        ada.id(),
        "Ada");
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
        "en|billed on day|If you accept today: first|What you will be billed|apart, by days",
        "de|abgerechnet zum|Wenn Sie heute annehmen: zuerst|Was Ihnen für|gesondert, nach Tagen",
        "fr|facturé le|Si vous acceptez aujourd|Ce qui vous sera facturé|à part, au prorata",
        "es|se factura el día|Si acepta hoy: primero|lo que se le facturará|aparte, por días",
        "ar|يُفوتر في اليوم|إذا قبلتم اليوم|ما سيُفوتر لكم|على حدة، بالأيام",
        "ja|日に請求|本日承諾された場合|請求される内容|別途、日割り"
      })
  void theCustomersPageSaysItInSixLanguages(
      String language, String line, String first, String bill, String value) {
    Sale sale = sales.send(offered(language));

    String page = new Visitor(port).with("Accept-Language", language).get(sale.path()).body();

    assertThat(page).containsIgnoringCase(bill).contains(line, first, value);
  }

  @Test
  void theCustomerReadsWhatTheDaysAndTheMonthsCost() {
    Sale sale = sales.send(offered("en"));

    String page = new Visitor(port).with("Accept-Language", "en").get(sale.path()).body();

    assertThat(page).contains("€" + share(), "€100.00", "€1,200.00", "€0.00");
  }

  @Test
  void onceAcceptedItSaysTheDaysOfTheAcceptance() {
    Sale sale = sales.send(offered("en"));
    accept(sale);

    String page = new Visitor(port).with("Accept-Language", "en").get(sale.path()).body();

    assertThat(page).contains("€" + share()).doesNotContain("If you accept today");
  }

  @Test
  void onceBilledTheSellersPageSaysWhichDaysCostHowMuch() {
    Sale sale = sales.send(offered("en"));
    accept(sale);
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> overview.of(sale.tenant(), sale.quote()).state() == ProvisioningState.DONE);

    String page = member().get("/quotes/" + sale.quote()).body();

    assertThat(page)
        .contains("€" + share() + "</span> for ")
        .contains("(" + ChronoUnit.DAYS.between(today, whole) + " of ")
        .contains("</html>");
  }

  @Test
  void thePaperSaysTheRuleAndNoDayThatIsNotKnownYet() throws IOException {
    Sale sale = offered("en");

    String words = words(papers.current(sale.tenant(), sale.quote()).pdf());

    assertThat(words)
        .contains("billed on day " + whole.getDayOfMonth() + " of the month")
        .contains("1,200.00")
        .doesNotContain("€" + share());
  }

  @Test
  void theSellersPageHasTheSameBillAndHowItComesAbout() {
    Sale sale = offered("en");

    String page = member().get("/quotes/" + sale.quote()).body();

    assertThat(page)
        .contains("Bill of its own", "€" + share())
        .contains("100.00 × " + ChronoUnit.DAYS.between(today, whole) + " /")
        .contains("days of the whole period that ends on it");
  }

  @Test
  void theEditorKeepsTheDay() {
    Sale sale = offered("en");

    String editor = member().get("/quotes/" + sale.quote() + "/edit").body();

    assertThat(editor)
        .contains("<option value=\"" + whole.getDayOfMonth() + "\" selected>From day");
  }

  @Test
  void versionsSideBySideSayWhichDayChanged() {
    Sale sale = sales.send(offered("en"));
    Quote revised = revisions.revise(sale.tenant(), sale.quote(), Actor.PRODUCT);
    QuoteInput other = Revisions.input(revised).billedOn(null);
    quotes.edit(sale.tenant(), sale.quote(), other, null, Actor.PRODUCT);

    String page = member().get("/quotes/" + sale.quote() + "/versions?before=1&after=2").body();

    assertThat(page).contains("Billing day");
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
