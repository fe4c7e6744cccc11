package com.operanttechnologies.mail.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.mail.InboundHooks;
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

/** Ada reads what came in, corrects it, answers it, and is done. */
@WithApplication
class InboxStoryTest {
  @Autowired Sales sales;
  @Autowired Tenants tenants;
  @Autowired InboundHooks hooks;
  @LocalServerPort int port;
  private Browser browser;
  private Sale sale;
  private Postman postman;

  @BeforeEach
  void open() {
    browser = Browser.on(port);
    sale = sales.sent();
    postman = new Postman(port, tenants, hooks, sale);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void adaAnswersBobTakesItBackAndIsDoneOnTheDesktop() {
    postman.brings("Subject: Re: Your quote", "Can you paint them blue?");
    Page page = signedIn(browser.desktop());

    page.navigate("/inbox");
    assertThat(page.locator("nav[aria-label=Main] .count").first().textContent()).contains("1");
    browser.assertAccessible(page);
    page.locator("a:has-text('Bob Fisher')").click();
    page.frameLocator(".letter.in iframe").getByText("Can you paint them blue?").waitFor();
    page.getByLabel("Your answer").fill("Blue is fine.");
    page.locator("button:text-is('Send answer')").click();
    page.getByText("Your answer leaves in 15 seconds").waitFor();
    page.locator("button:text-is('Take answer back')").click();

    assertThat(page.getByLabel("Your answer").inputValue()).isEqualTo("Blue is fine.");
    browser.assertAccessible(page);
    page.locator("button:has-text('Mark as done')").click();
    page.getByText("It comes back when somebody writes").waitFor();
    assertThat(page.locator(".thread").count()).isZero();
    browser.assertAccessible(page);
  }

  @Test
  void adaCorrectsWhatAMailIsOnThePhoneInTheDark() {
    postman.brings("Subject: Re: Your quote", "I am at sea.");
    Page page = signedIn(browser.dark(true));

    page.navigate("/inbox?folder=open");
    browser.assertAccessible(page);
    page.locator("a:has-text('Bob Fisher')").click();
    page.locator("summary:text-is('Correct')").click();
    page.locator("button:text-is('Out of office')").click();
    page.getByText("Corrected").first().waitFor();

    assertThat(page.locator(".taken").first().textContent()).contains("It was taken for: answer");
    browser.assertAccessible(page);
    page.navigate("/inbox?folder=open&kind=out_of_office");
    assertThat(page.locator(".thread").count()).isOne();
  }

  @Test
  void adaOpensAWayInAndAddsAStream() {
    Page page = signedIn(browser.desktop());

    page.navigate("/settings/inbound");
    browser.assertAccessible(page);
    page.getByLabel("E-mail address").fill("offers@acme-sails.example");
    page.locator("button:text-is('Open way in')").click();
    page.locator("#secret").waitFor();
    browser.assertAccessible(page);
    page.navigate("/settings/streams");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("News from the loft");
    page.locator("button:text-is('Add stream')").click();
    page.locator("[role=status]").waitFor();
    browser.assertAccessible(page);

    assertThat(sales.count(sale, "select count(*) from stream")).isOne();
  }

  private Page signedIn(Page page) {
    String ada =
        tenants.as(
            sale.tenant(),
            () -> tenants.sql("select email from member").query(String.class).single());
    browser.signIn(page, ada, Fixtures.PASSWORD);
    return page;
  }
}
