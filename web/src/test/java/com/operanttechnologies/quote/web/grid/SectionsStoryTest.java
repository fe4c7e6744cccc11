package com.operanttechnologies.quote.web.grid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
class SectionsStoryTest {
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

  private Page editor(Sale sale) {
    Page page = browser.desktop();
    String ada =
        tenants.as(
            sale.tenant(),
            () -> tenants.sql("select email from member").query(String.class).single());
    browser.signIn(page, ada, Fixtures.PASSWORD);
    page.navigate("/quotes/" + sale.quote() + "/edit");
    return page;
  }

  @Test
  void adaHeadsASectionAndBobSeesItsSubtotalFollowHisChoice() {
    Sale sale = sales.drafted("en");
    Page page = editor(sale);
    page.locator("button:text-is('Add a section')").click();
    page.keyboard().type("Rigging");
    for (int i = 0; i < 4; i++) {
      page.keyboard().press("Alt+ArrowUp");
    }
    page.locator("button:text-is('Add a note')").click();
    page.keyboard().type("All sails are measured on board.");
    assertThat(page.locator(".line").last().locator("[name=unitPrice]")).isHidden();
    assertThat(page.locator("#totals")).containsText("Subtotal Rigging");
    browser.assertAccessible(page);
    page.locator("button:text-is('Save draft')").click();
    page.locator(".notice.good").waitFor();
    Sale sent = sales.send(sale);

    Page phone = browser.phone();
    phone.navigate(sent.path());
    assertThat(phone.locator(".among.section h3").first()).hasText("Rigging");
    assertThat(phone.locator("#subtotal-0")).containsText("€12,083.50");
    browser.assertAccessible(phone);
    phone.locator(".option").first().tap();
    assertThat(phone.locator("#subtotal-0")).containsText("€12,283.50");
    assertThat(phone.locator("#subtotal-0")).containsText("chosen options included");
    browser.assertAccessible(phone);
    assertThat(sales.state(sent)).isEqualTo("sent");
  }

  @Test
  void adaGivesTenPerCentOnASectionAndBobSeesItAtItsLines() {
    Sale sale = sales.drafted("en");
    Page page = editor(sale);
    page.locator("button:text-is('Add a section')").click();
    page.keyboard().type("Rigging");
    for (int i = 0; i < 4; i++) {
      page.keyboard().press("Alt+ArrowUp");
    }
    page.locator(".line").first().locator("[name=lineDiscount]").fill("10");
    assertThat(page.locator("#totals")).containsText("€10,875.15");
    browser.assertAccessible(page);
    page.locator("button:text-is('Save draft')").click();
    page.locator(".notice.good").waitFor();
    Sale sent = sales.send(sale);

    Page phone = browser.phone();
    phone.navigate(sent.path());
    assertThat(phone.locator(".among.section").first()).containsText("10% off");
    assertThat(phone.locator(".item").first()).containsText("€1,208.35 off with the section");
    assertThat(phone.locator("#subtotal-0")).containsText("€10,875.15");
    browser.assertAccessible(phone);
  }
}
