package com.operanttechnologies.quote.web.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada leaves a quantity and a pick to Bob, and Bob chooses on his phone. */
@WithApplication
class ChoiceStoryTest {
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
  void bobChoosesFindsItAgainAndSignsOnHisPhone() {
    Sale sale = sales.sent(Berths.lines());
    Page page = browser.phone();

    page.navigate(sale.path());
    browser.assertAccessible(page);
    page.getByLabel("Quantity Berth").fill("11");
    page.getByLabel("Quantity Berth").press("Tab");
    page.locator(".limits .error").waitFor();
    browser.assertAccessible(page);
    page.getByLabel("Quantity Berth").fill("5");
    page.getByLabel("Quantity Berth").press("Tab");
    page.locator("#bar-total:has-text('€1,440.00')").waitFor();
    page.locator(".option:has-text('Laminate')").tap();
    page.locator("#bar-total:has-text('€1,620.00')").waitFor();

    page.reload();
    assertThat(page.getByLabel("Quantity Berth").inputValue()).isEqualTo("5");
    assertThat(page.locator("#signed").textContent())
        .contains("Cloth: Laminate", "Berth: 5", "€1,620.00");
    page.getByLabel("Your full name").fill("Bob Fisher");
    page.getByLabel("I accept quote").check();
    page.locator(".sign").tap();
    page.locator(".said.good").waitFor();

    assertThat(page.locator(".said").textContent()).contains("€1,620.00");
    assertThat(sales.state(sale)).isEqualTo("accepted");
    browser.assertAccessible(page);
  }

  @Test
  void bobChoosesWithoutScripts() {
    Sale sale = sales.sent(Berths.lines());
    Page page = browser.withoutScripts();

    page.navigate(sale.path());
    page.getByLabel("Quantity Berth").fill("5");
    page.locator(".option:has-text('Laminate')").tap();
    page.locator("#options button").tap();
    page.locator("#totals:has-text('€1,620.00')").waitFor();
    page.getByLabel("Your full name").fill("Bob Fisher");
    page.getByLabel("I accept quote").check();
    page.locator(".sign").tap();

    assertThat(page.locator(".said").textContent()).contains("Accepted by Bob", "€1,620.00");
  }

  @Test
  void everythingToChooseIsLargeEnoughAndReadableInTheDark() {
    Sale sale = sales.sent(Berths.lines());
    Page page = browser.dark(true);
    page.navigate(sale.path());

    for (Locator target : page.locator(".option, .quantity input").all()) {
      assertThat(target.boundingBox().height).isGreaterThanOrEqualTo(44);
    }
    browser.assertAccessible(page);
  }

  @Test
  void adaWritesWhatTheCustomerMayChoose() {
    Person ada = fixtures.ada();
    Page page = browser.desktop();
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    page.navigate("/quotes/new");
    page.locator("#name").fill("Bob Baker");
    page.locator("#email").fill("bob@baker-boats.example");
    row(page, 0, "Berth", "3", "100");
    leave(page, 0, "quantityMin", "1");
    leave(page, 0, "quantityMax", "10");
    page.locator("button:text-is('Add a line')").click();
    row(page, 1, "Dacron", "1", "200");
    leave(page, 1, "group", "Cloth");
    line(page, 1).locator("[name=preselected]").selectOption("yes");
    page.locator("button:text-is('Add a line')").click();
    row(page, 2, "Laminate", "1", "350");
    leave(page, 2, "group", "Cloth");

    page.locator("#totals:has-text('€300.00 to €1,350.00')").waitFor();
    browser.assertAccessible(page);
    page.locator("button:text-is('Save draft')").click();
    page.locator("[role=status]").first().waitFor();
    page.navigate(page.url().replaceFirst("[?].*", "") + "/edit");

    assertThat(line(page, 0).locator("[name=quantityMax]").inputValue()).isEqualTo("10");
    assertThat(line(page, 1).locator("[name=preselected]").inputValue()).isEqualTo("yes");
    assertThat(line(page, 2).locator("[name=group]").inputValue()).isEqualTo("Cloth");
    browser.assertAccessible(page);
  }

  private static Locator line(Page page, int number) {
    return page.locator(".line:has([name=description])").nth(number);
  }

  private static void row(Page page, int number, String what, String quantity, String price) {
    Locator row = line(page, number);
    row.locator("[name=description]").fill(what);
    row.locator("[name=quantity]").fill(quantity);
    row.locator("[name=unitPrice]").fill(price);
  }

  private static void leave(Page page, int number, String name, String value) {
    Locator row = line(page, number);
    if (!row.locator("[name=" + name + "]").isVisible()) {
      row.locator(".leaves summary").click();
    }
    row.locator("[name=" + name + "]").fill(value);
  }
}
