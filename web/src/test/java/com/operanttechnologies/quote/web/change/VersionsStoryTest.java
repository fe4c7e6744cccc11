package com.operanttechnologies.quote.web.change;

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
class VersionsStoryTest {
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
  void adaSeesTwoVersionsSideBySide() {
    Sale sale = sales.sent();
    Page page = desk(sale);
    page.navigate("/quotes/" + sale.quote());
    page.locator("#content summary:text-is('More')").click();
    page.locator("button:text-is('Write a new version')").click();
    page.locator(".line [name=quantity]").first().fill("60");
    page.locator(".line button:text-is('Remove line')").nth(1).click();
    page.locator("button:text-is('Save draft')").click();
    page.locator("a:text-is('Compare versions')").click();

    assertThat(page.locator("ul.plain")).containsText("Sail, quantity: 60 instead of 50");
    assertThat(page.locator("tr.gone")).containsText("Care");
    assertThat(page.locator("tr.changed").first()).containsText("€12,083.50");
    assertThat(page.locator("tr.changed").first()).containsText("€14,500.20");
    browser.assertAccessible(page);

    Page phone = browser.phone();
    phone.context().addCookies(page.context().cookies());
    phone.navigate("/quotes/" + sale.quote() + "/versions?before=2&after=1");
    assertThat(phone.locator("tr.gone")).containsText("Care");
    browser.assertAccessible(phone);
  }
}
