package com.operanttechnologies.quote.web.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.WithApplication;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class BuyerStoryTest {
  private static final String HUMAN =
      "select count(*) from quote_view where label = 'human' and reason like 'moved%'";

  @Autowired Sales sales;
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
  void bobChoosesAnOptionSeesTheTotalAndSignsOnHisPhone() {
    Sale sale = sales.sent();
    Page page = browser.phone();

    page.navigate(sale.path());
    browser.assertAccessible(page);
    assertThat(page.locator("#options button").isVisible()).isFalse();
    page.locator(".option").tap();
    page.locator("#bar-total:has-text('€14,776.20')").waitFor();
    assertThat(page.locator("#signed").textContent()).contains("€14,776.20", "Cover");
    page.locator(".bar a").tap();
    page.getByLabel("Your full name").fill("Bob Fisher");
    page.getByLabel("I accept quote").check();
    browser.assertAccessible(page);
    page.locator(".sign").tap();
    page.locator(".said").waitFor();

    assertThat(page.locator(".said").textContent()).contains("Accepted by Bob Fisher");
    assertThat(sales.state(sale)).isEqualTo("accepted");
    browser.assertAccessible(page);
  }

  @Test
  void bobReadsInTheDarkAndOnTheDesktop() {
    Sale sale = sales.sent();
    for (Page page : new Page[] {browser.dark(true), browser.dark(false), browser.desktop()}) {
      page.navigate(sale.path());
      page.locator(".decline summary").click();
      browser.assertAccessible(page);
    }
  }

  @Test
  void bobPrintsThePage() {
    Page page = browser.desktop();
    page.addInitScript("window.print = () => document.body.dataset.printed = 'yes'");
    page.navigate(sales.sent().path());
    page.locator("button:text-is('Print this page')").click();

    assertThat(page.locator("body").getAttribute("data-printed")).isEqualTo("yes");
  }

  @Test
  void everythingToTapIsLargeEnough() {
    Page page = browser.phone();
    page.navigate(sales.sent().path());
    page.locator(".decline summary").tap();

    Locator targets =
        page.locator(".buyer :is(a.button, button, input[type=text], .option, summary, .asks a)");
    for (Locator target : targets.all()) {
      if (target.isVisible()) {
        assertThat(target.boundingBox().height).as(target.innerText()).isGreaterThanOrEqualTo(44);
      }
    }
  }

  @Test
  void aScannerThatRunsScriptsAndPostsFormsChangesNothing() {
    Sale sale = sales.sent();
    Map<String, String> before = sales.everything(sale);
    Page page = browser.desktop();

    page.navigate(sale.path() + "#accept");
    page.evaluate(
        "for (const type of ['pointerdown', 'scroll', 'keydown']) dispatchEvent(new Event(type))");
    page.evaluate("scrollTo(0, 400)");
    page.waitForTimeout(2_600);
    page.evaluate("document.querySelector('#accept form').submit()");
    page.locator(".said.bad").waitFor();

    assertThat(sales.everything(sale)).isEqualTo(before);
  }

  @Test
  void aHandOnThePageIsALook() {
    Sale sale = sales.sent();
    Page page = browser.desktop();
    page.navigate(sale.path());

    page.waitForResponse(
        answer -> answer.url().endsWith("/view"), () -> page.mouse().move(200, 300));

    assertThat(sales.count(sale, "select count(*) from quote_view")).isEqualTo(1);
    assertThat(sales.count(sale, HUMAN)).isLessThanOrEqualTo(1);
  }

  @Test
  void theButtonUpdatesTheTotalWhereNoScriptRuns() {
    Sale sale = sales.sent();
    Page page = browser.withoutScripts();
    page.navigate(sale.path());

    page.locator(".option").tap();
    page.locator("#options button").tap();
    page.locator("#totals:has-text('€14,776.20')").waitFor();
    page.getByLabel("Your full name").fill("Bob Fisher");
    page.getByLabel("I accept quote").check();
    page.locator(".sign").tap();

    assertThat(page.locator(".said").textContent()).contains("Accepted by Bob", "€14,776.20");
  }
}
