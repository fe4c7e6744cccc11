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

/** Ada offers ten seats for a year and twenty for the next, and Bob reads what that comes to. */
@WithApplication
class QuantityByPeriodStoryTest {
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
  void adaTypesQuantitiesByPeriodAndTakesThemBack() {
    Person ada = fixtures.ada();
    Page page = browser.desktop();
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    page.navigate("/quotes/new");
    page.locator("#name").fill("Bob Baker");
    page.locator("#email").fill("bob@baker-boats.example");
    Locator line = page.locator(".line").first();
    line.locator("[name=description]").fill("Seats");
    line.locator("[name=quantity]").fill("10");
    line.locator("[name=unitPrice]").fill("12.50");
    line.locator("[name=interval]").selectOption("month");
    line.locator(".line-term summary").click();
    line.locator("[name=periods]").fill("24");
    Locator later = line.locator("[name=rampQuantities]");
    later.fill("13: 20");
    later.blur();

    page.locator("#totals:has-text('Every month from month 13 on')").waitFor();
    page.locator("#totals summary:has-text('Contract value')").click();
    assertThat(page.locator("#totals").textContent())
        .contains("12 × 250.00 (month 13 to 24)", "= 4500.00");
    browser.assertAccessible(page);

    page.locator("line-undo [data-undo]").click();
    assertThat(later.inputValue()).isEmpty();
    page.locator("line-undo [data-redo]").click();
    assertThat(later.inputValue()).isEqualTo("13: 20");

    later.fill("13: none");
    page.locator("button:text-is('Save draft')").click();
    page.locator(".error:has-text('Type periods and quantities')").first().waitFor();
    browser.assertAccessibleAfterRefusal(page);
  }

  @Test
  void bobReadsOnHisPhoneHowManyThereWillBe() {
    Sale sale = sales.sent(seats());
    Page page = browser.phone();

    page.navigate(sale.path());
    page.locator("summary:has-text('How the whole term comes about')").tap();

    assertThat(page.locator("main").innerText().replace('\u00a0', ' '))
        .contains("10 seats × €12.50", "20 seats from month 13 on")
        .contains("Month 13 to 24", "12 × €300.00", "€5,400.00");
    browser.assertAccessible(page);
  }

  private static LineInput seats() {
    RampStepInput more = new RampStepInput(13, null, new BigDecimal("20"));
    return new LineInput(
        null,
        "Seats",
        null,
        "seats",
        BigDecimal.TEN,
        new BigDecimal("12.50"),
        null,
        null,
        new BigDecimal("20"),
        "month",
        false,
        null,
        new TermInput(null, null, 24, "ends", null, List.of(more)));
  }
}
