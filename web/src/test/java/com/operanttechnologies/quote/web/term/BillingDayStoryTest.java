package com.operanttechnologies.quote.web.term;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.WithApplication;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada lets all of her customers be billed on one day of the month. */
@WithApplication
class BillingDayStoryTest {
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

  private static String dayAfter(LocalDate today) {
    LocalDate soon = today.plusDays(3);
    return soon.getDayOfMonth() <= 28 ? Integer.toString(soon.getDayOfMonth()) : "1";
  }

  @Test
  void adaChoosesADayAndReadsWhatItMeansFromToday() {
    Person ada = fixtures.ada();
    Page page = browser.desktop();
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    page.navigate("/quotes/new");
    page.locator("#name").fill("Bob Baker");
    page.locator("#email").fill("bob@baker-boats.example");
    Locator line = page.locator(".line").first();
    line.locator("[name=description]").fill("Care");
    line.locator("[name=unitPrice]").fill("100");
    line.locator("[name=interval]").selectOption("month");

    page.locator("#billingDay").selectOption(dayAfter(LocalDate.now(Fixtures.BERLIN)));

    page.locator("#billing-day-said:has-text('is a short first month')").waitFor();
    assertThat(page.locator("#billing-day-said").innerText())
        .contains("Accepted today", "Whole months begin on");
    assertThat(page.locator("#totals").innerText()).contains("If accepted today");
    browser.assertAccessible(page);
  }
}
