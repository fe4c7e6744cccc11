package com.operanttechnologies.quote.web.cash;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.operanttechnologies.testing.Sales.line;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.WithApplication;
import com.operanttechnologies.timeline.Actor;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada rounds to coins, and Bob pays what he can lay on the table, whatever he chooses. */
@WithApplication
class CashRoundingStoryTest {
  @Autowired Sales sales;
  @Autowired Fixtures fixtures;
  @Autowired Quotes quotes;
  @Autowired Links links;
  @Autowired Tenants tenants;
  @LocalServerPort int port;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.on(port);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private Sale sent(LineInput... lines) {
    UUID tenant = fixtures.ada().tenant();
    QuoteInput input =
        new QuoteInput(
            "Ropes",
            new CustomerInput("Bob", "bob@fisher.example", null, null, null, null, "en"),
            "EUR",
            LocalDate.now(Fixtures.BERLIN).plusDays(20),
            List.of(lines),
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
            new BigDecimal("0.05"),
            null,
            null);
    Quote quote = quotes.draft(tenant, input, null, Actor.PRODUCT);
    String page = tenants.as(tenant, () -> links.quote(quote.id(), quote.contact()));
    return sales.send(
        new Sale(tenant, quote.id(), quote.contact(), URI.create(page).getPath(), "none"));
  }

  @Test
  void adaChoosesTheCoinsAndSeesWhyTheTotalIsAnother() {
    Person ada = fixtures.ada();
    Page page = browser.desktop();
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    page.navigate("/settings/cash-rounding");
    page.locator("[name=steps]").fill("EUR 0.05, SEK 1");
    browser.assertAccessible(page);
    page.locator("button:text-is('Save setting')").click();

    page.navigate("/quotes/new");
    assertThat(page.locator("[name=cashRounding]")).hasValue("0.05");
    Locator line = page.locator(".line").first();
    line.locator("[name=description]").fill("Rope");
    line.locator("[name=unitPrice]").fill("10.01");
    line.locator("[name=taxPercent]").fill("20");
    page.locator("#totals [data-figure='totals.rounding'] summary").click();

    assertThat(page.locator("#totals [data-figure='totals.rounding']"))
        .containsText("Cash rounding: 12.01 to the nearest 0.05, half up, is 12.00");
    assertThat(page.locator("#totals [data-figure='totals.gross']")).containsText("€12.00");
    browser.assertAccessible(page);
  }

  @Test
  void adaIsToldWhichCoinsThereAre() {
    Person ada = fixtures.ada();
    Page page = browser.phone();
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    page.navigate("/quotes/new");
    page.locator("#name").fill("Bob Baker");
    page.locator("#email").fill("bob@baker-boats.example");
    page.locator(".line [name=description]").first().fill("Rope");
    page.locator(".line [name=unitPrice]").first().fill("10.01");
    page.locator("[name=cashRounding]").fill("0.03");
    page.locator("button:text-is('Save draft')").click();

    assertThat(page.locator("#cashRounding-error"))
        .containsText("Amounts in EUR are rounded to 0.05 or 0.10, or not at all.");
    browser.assertAccessibleAfterRefusal(page);
  }

  @Test
  void bobTakesAnOptionOnHisPhoneAndTheTotalStillFitsTheCoins() {
    Sale sale =
        sent(
            line("Rope", "1", "10.03", "once", false),
            line("Care", "1", "5.03", "month", false),
            line("Whipping", "1", "0.31", "once", true));
    Page page = browser.phone();

    page.navigate(sale.path());
    assertThat(page.locator("#totals")).containsText("Rounding");
    assertThat(page.locator("#totals .due")).containsText("€18.05");
    browser.assertAccessible(page);

    page.locator(".option").tap();

    assertThat(page.locator("#totals .due")).containsText("€18.45");
    assertThat(page.locator("#signed")).containsText("€18.45");
  }

  @Test
  void heCanReadItInTheDarkToo() {
    Sale sale = sent(line("Rope", "1", "10.01", "once", false));
    Page page = browser.dark(true);

    page.navigate(sale.path());

    assertThat(page.locator("#totals .due")).containsText("€12.00");
    browser.assertAccessible(page);
  }
}
