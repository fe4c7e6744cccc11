package com.operanttechnologies.quote.web.figure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class FiguresStoryTest {
  @Autowired Sales sales;
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

  private Page desk(Sale sale) {
    Page page = browser.desktop();
    String ada =
        tenants.as(
            sale.tenant(),
            () -> tenants.sql("select email from member").query(String.class).single());
    browser.signIn(page, ada, Fixtures.PASSWORD);
    return page;
  }

  @Test
  void everyFigureSaysOnAClickByWhichRuleItComesAbout() {
    Sale sale = sales.drafted("en");
    Page page = desk(sale);
    page.navigate("/quotes/" + sale.quote() + "/edit");
    page.locator("#totals [data-figure='totals.taxes[20].tax'] summary").click();
    assertThat(page.locator("#totals [data-figure='totals.taxes[20].tax']"))
        .containsText("Category tax: 12113.50 × 20 % = 2422.70");
    page.locator(".line [name=quantity]").first().fill("51");
    assertThat(page.locator("#totals [data-figure='totals.taxes[20].tax']"))
        .containsText("12355.17 × 20 % = 2471.034, rounded 2471.03");
    assertThat(page.locator("#totals [data-figure='totals.taxes[20].tax']"))
        .hasAttribute("open", "");
    browser.assertAccessible(page);

    page.navigate("/quotes/" + sale.quote());
    page.locator("[data-figure=lines] > summary").click();
    assertThat(page.locator("[data-line='lines[0].net']"))
        .containsText("1. Sail: 50 × 241.67 = 12083.50");
    browser.assertAccessible(page);
  }
}
