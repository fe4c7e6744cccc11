package com.operanttechnologies.quote.web.term;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.term.RampStepInput;
import com.operanttechnologies.quote.term.TermInput;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.WithApplication;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada lets a price rise in the second half of the year, and Bob reads what it all comes to. */
@WithApplication
class RampStoryTest {
  private static final TermInput TERM =
      new TermInput(
          null, null, 12, "ends", null, List.of(new RampStepInput(7, new BigDecimal("20"))));

  @Autowired Sales sales;
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.on(port);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void adaTypesARampAndSeesWhatItComesTo() {
    Person ada = fixtures.ada();
    Page page = browser.desktop();
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    page.navigate("/quotes/new");
    page.locator("#name").fill("Bob Baker");
    page.locator("#email").fill("bob@baker-boats.example");
    Locator line = page.locator(".line").first();
    line.locator("[name=description]").fill("Care");
    line.locator("[name=unitPrice]").fill("10");
    line.locator("[name=interval]").selectOption("month");
    line.locator(".line-term summary").click();
    line.locator("[name=periods]").fill("12");
    line.locator("[name=ramp]").fill("7: 20");

    page.locator("#totals:has-text('Every month from month 7 on')").waitFor();
    page.locator("#totals summary:has-text('Contract value')").click();
    assertThat(page.locator("#totals").textContent())
        .contains("10.00 (first invoice) + 5 × 10.00 (month 2 to 6) + 6 × 20.00 (month 7 to 12)");
    browser.assertAccessible(page);

    line.locator("[name=ramp]").fill("later 20");
    page.locator("button:text-is('Save draft')").click();
    page.locator(".error:has-text('Type periods and prices')").first().waitFor();
    browser.assertAccessibleAfterRefusal(page);
  }

  @Test
  void bobReadsOnHisPhoneWhatTheWholeTermCosts() {
    Sale sale = sales.sent(care());
    Page page = browser.phone();

    page.navigate(sale.path());
    page.locator("summary:has-text('How the whole term comes about')").tap();

    assertThat(page.locator("#totals").innerText())
        .contains("Over the whole term", "Month 7 to 12", "6 × €24.00");
    assertThat(page.locator("#signed").innerText()).contains("€24.00 from month 7 on", "€216.00");
    browser.assertAccessible(page);
  }

  @Test
  void heCanReadItInTheDarkToo() {
    Sale sale = sales.sent(care());
    Page page = browser.dark(true);

    page.navigate(sale.path());

    browser.assertAccessible(page);
  }

  private static LineInput care() {
    return new LineInput(
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
  }
}
