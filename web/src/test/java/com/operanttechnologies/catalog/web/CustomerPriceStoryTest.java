package com.operanttechnologies.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada begins with the lines and names the customer, who has prices of his own, later. */
@WithApplication
class CustomerPriceStoryTest {
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;

  @Test
  void anotherCustomersPriceIsSaidAsSoonAsTheCustomerIsTyped() {
    Person ada = fixtures.ada();
    try (Browser browser = Browser.on(port)) {
      Page page = browser.desktop();
      browser.signIn(page, ada.email(), Fixtures.PASSWORD);
      addSail(page);
      cheaperForBaker(page);
      page.navigate("/quotes/new");
      page.getByLabel("Add product").fill("sail");
      page.locator("button:has-text('Add Mainsail')").click();
      row(page).locator(".price-note:has-text('From')").waitFor();

      page.locator("#email").fill("bob@baker-boats.example");
      page.locator("#email").press("Tab");

      row(page).locator(".price-note.warn:has-text('Another price holds now: 7.00')").waitFor();
      assertThat(row(page).locator("[name=unitPrice]").inputValue()).isEqualTo("10");
      row(page).locator("button:text-is('Take new price')").click();
      row(page).locator(".price-note.soft:has-text('Baker')").waitFor();
      assertThat(row(page).locator("[name=unitPrice]").inputValue()).isEqualTo("7.00");
      browser.assertAccessible(page);
    }
  }

  @Test
  void oneButtonTakesAllPricesThatHaveChanged() {
    try (Browser browser = Browser.on(port)) {
      Page page = browser.desktop();
      Person ada = fixtures.ada();
      browser.signIn(page, ada.email(), Fixtures.PASSWORD);
      addSail(page);
      cheaperForBaker(page);
      page.navigate("/quotes/new");
      for (int lines = 1; lines <= 3; lines++) {
        page.getByLabel("Add product").fill("sail");
        page.locator("button:has-text('Add Mainsail')").click();
        page.locator(".price-note:has-text('From') >> nth=" + (lines - 1)).waitFor();
      }
      Locator prices = page.locator("[name=unitPrice]");
      prices.nth(2).fill("11");
      prices.nth(2).press("Tab");
      assertThat(page.locator(".take-all").isVisible()).isFalse();

      page.locator("#email").fill("bob@baker-boats.example");
      page.locator("#email").press("Tab");
      page.locator("button:text-is('Take all new prices')").waitFor();
      browser.assertAccessible(page);
      page.locator("button:text-is('Take all new prices')").click();
      page.locator(".price-note.soft:has-text('Baker') >> nth=1").waitFor();

      assertThat(prices.nth(0).inputValue()).isEqualTo("7.00");
      assertThat(prices.nth(1).inputValue()).isEqualTo("7.00");
      assertThat(prices.nth(2).inputValue()).isEqualTo("11");
      assertThat(page.locator(".take-all").isVisible()).isFalse();
    }
  }

  private static Locator row(Page page) {
    return page.locator(".line:has([name=description])").first();
  }

  private static void addSail(Page page) {
    page.navigate("/catalogue/products/new");
    page.locator("#code").fill("SAIL-1");
    page.locator("#name").fill("Mainsail");
    Locator price = page.locator(".line:has([name=model])").first();
    price.locator("[name=currency]").fill("EUR");
    price.locator("[name=price]").fill("10");
    page.locator("button:text-is('Save product')").click();
    page.locator("[role=status]").waitFor();
  }

  private static void cheaperForBaker(Page page) {
    page.navigate("/catalogue/price-books");
    page.locator("#name").fill("Baker");
    page.locator("#customer").fill("baker-boats.example");
    page.locator("button:text-is('Add price book')").click();
    page.locator("[role=status]").waitFor();
    page.navigate("/catalogue");
    page.locator("a:text-is('Mainsail')").click();
    Locator price = page.locator(".line:has([name=model])").last();
    String book = price.locator("[name=book] option:has-text('Baker')").getAttribute("value");
    price.locator("[name=book]").selectOption(book);
    price.locator("[name=price]").fill("7");
    page.locator("button:text-is('Save product')").click();
    page.locator("[role=status]").waitFor();
  }
}
