package com.operanttechnologies.quote.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.link.Links;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import com.operanttechnologies.timeline.Actor;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A rope and care by the month, paid in coins of five cents; a cover on top if Bob likes it. */
@WithApplication
class CashRoundingPagesTest {
  @Autowired Fixtures fixtures;
  @Autowired Quotes quotes;
  @Autowired Sales sales;
  @Autowired Links links;
  @Autowired Tenants tenants;
  @LocalServerPort int port;
  private Person ada;

  private Sale offered(String locale, @Nullable String step) {
    ada = fixtures.ada();
    Quote quote = quotes.draft(ada.tenant(), input(locale, step), null, Actor.PRODUCT);
    String page = tenants.as(ada.tenant(), () -> links.quote(quote.id(), quote.contact()));
    String cover = quote.current().lines().getLast().id();
    return new Sale(ada.tenant(), quote.id(), quote.contact(), URI.create(page).getPath(), cover);
  }

  private static QuoteInput input(String locale, @Nullable String step) {
    return new QuoteInput(
        "Ropes",
        new CustomerInput("Bob", "bob@fisher.example", null, null, null, null, locale),
        "EUR",
        LocalDate.now(Fixtures.BERLIN).plusDays(20),
        List.of(
            line("Rope", "10.03", "once", false),
            line("Care", "5.03", "month", false),
            line("Cover", "0.31", "once", true)),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        "none",
        null,
        null,
        null,
        null,
        null,
        step == null ? null : new BigDecimal(step),
        null,
        null);
  }

  private static LineInput line(String what, String price, String interval, boolean optional) {
    return new LineInput(
        null,
        what,
        null,
        null,
        BigDecimal.ONE,
        new BigDecimal(price),
        null,
        null,
        new BigDecimal("20"),
        interval,
        optional);
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
        "en|Rounding|rounding €0.01",
        "de|Rundung|Rundung 0,01",
        "fr|Arrondi|arrondi 0,01",
        "es|Redondeo|redondeo 0,01",
        "ar|التقريب|التقريب",
        "ja|端数調整|端数調整 €0.01"
      })
  void theCustomersPageSaysItInSixLanguages(String language, String line, String monthly) {
    Sale sale = sales.send(offered(language, "0.05"));

    String page = new Visitor(port).with("Accept-Language", language).get(sale.path()).body();

    assertThat(page.replace('\u00a0', ' ')).contains("<dt>" + line + "</dt>", monthly);
  }

  @Test
  void theCustomerPaysWhatFitsTheCoins() {
    Sale sale = sales.send(offered("en", "0.05"));

    String page = new Visitor(port).with("Accept-Language", "en").get(sale.path()).body();

    assertThat(page).contains("€18.05", "€6.05").doesNotContain("€18.07", "€6.04");
  }

  @Test
  void withoutItThePageSaysNothingOfIt() {
    Sale sale = sales.send(offered("en", null));

    String page = new Visitor(port).with("Accept-Language", "en").get(sale.path()).body();

    assertThat(page).contains("€18.07", "€6.04").doesNotContain("ounding");
  }

  @Test
  void theEditorKeepsItAndOffersTheCoins() {
    Sale sale = offered("en", "0.05");

    String editor = member().get("/quotes/" + sale.quote() + "/edit").body();

    assertThat(editor)
        .containsPattern("name=\"cashRounding\"[^>]*value=\"0.05\"")
        .contains("<option value=\"0.05\">", "<option value=\"0.10\">");
  }

  @Test
  void theSellersFiguresExplainItAndTheFirstInvoiceHasIt() {
    Sale sale = offered("en", "0.05");

    String page = member().get("/quotes/" + sale.quote()).body();

    assertThat(page)
        .contains("18.07 to the nearest 0.05, half up, is 18.05: 18.05 − 18.07 = -0.02")
        .contains("15.06 + 3.01 − 0.02 = 18.05")
        .containsPattern("<dt>Rounding</dt><dd class=\"money\">[^<]*0.02");
  }

  @Test
  void aNewQuoteBeginsWithTheCoinsOfItsCurrency() {
    ada = fixtures.ada();
    Visitor member = member();

    member.get("/settings/cash-rounding");
    var refused = member.post("/settings/cash-rounding", "steps", "EUR 0.03");
    member.post("/settings/cash-rounding", "steps", "eur 0.05, SEK 1");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("value=\"EUR 0.03\"", "rounded to 0.05 or 0.10");
    assertThat(member.get("/settings/cash-rounding").body()).contains("EUR 0.05, SEK 1.00");
    assertThat(member.get("/quotes/new").body())
        .containsPattern("name=\"cashRounding\"[^>]*value=\"0.05\"");
  }
}
