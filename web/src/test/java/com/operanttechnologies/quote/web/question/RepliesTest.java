package com.operanttechnologies.quote.web.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.account.ApiKeys;
import com.operanttechnologies.mail.InboundHooks;
import com.operanttechnologies.mail.web.inbox.Postman;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.WithApplication;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Bob writes by mail about a quote stands beside what he asks on its page. */
@WithApplication
class RepliesTest {
  /* A slow machine must not be late for the 15 seconds. */
  private static final String LATER =
      "update message set due_at = now() + interval '1 hour' where kind = 'answer'";

  @Autowired Sales sales;
  @Autowired Tenants tenants;
  @Autowired InboundHooks hooks;
  @Autowired ApiKeys keys;
  @LocalServerPort int port;
  private Sale sale;
  private Program crm;
  private String path;

  @BeforeEach
  void bobWrites() {
    sale = sales.sent();
    new Postman(port, tenants, hooks, sale)
        .brings("Subject: Re: Your quote", "Can you paint them blue?\n\n> Dear Bob,");
    crm = new Program(port, keys.create(sale.tenant(), "CRM", null));
    path = "/quotes/" + sale.quote() + "/questions";
  }

  @Test
  void aMailIsListedAmongOpenQuestionsUntilItIsAnswered() {
    Reply open = crm.get("/questions");
    String answer = path + "/" + open.text("/items/0/id") + "/answer";
    Reply refused = crm.post(answer, "{\"answer\": \" \"}");
    Reply answered = crm.post(answer, "{\"answer\": \"Blue is fine.\"}");

    assertThat(open.text("/items/0/kind")).isEqualTo("reply");
    assertThat(open.text("/items/0/text")).isEqualTo("Can you paint them blue?");
    assertThat(open.text("/items/0/askedBy")).isEqualTo("Bob Fisher");
    assertThat(open.text("/items/0/thread")).isEqualTo(crm.get("/threads").text("/items/0/id"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(answered.text("/answer")).isEqualTo("Blue is fine.");
    assertThat(crm.get("/questions").json().at("/items").size()).isZero();
    assertThat(crm.get(path).text("/items/0/answer")).isEqualTo("Blue is fine.");
    assertThat(crm.post(answer, "{\"answer\": \"Again\"}").status()).isEqualTo(409);
    assertThat(crm.post(path + "/" + UUID.randomUUID() + "/answer", "{\"answer\": \"x\"}").status())
        .isEqualTo(404);
  }

  @Test
  void theStoryOfTheQuoteTellsOfIt() {
    assertThat(crm.get("/quotes/" + sale.quote() + "/timeline").body()).contains("mail_answered");
  }

  @Test
  void adaAnswersItOnTheQuotesPageAndNeedsToDoNothingMore() {
    try (Browser browser = Browser.on(port)) {
      Page phone = browser.dark(true);
      browser.signIn(phone, ada(), Fixtures.PASSWORD);
      phone.navigate("/today");
      phone.locator("a[href$='#questions']").first().click();
      assertThat(phone.locator("#questions").textContent()).contains("Can you paint them blue?");
      browser.assertAccessible(phone);
      phone.getByLabel("Answer by mail").fill("Blue is fine.");
      phone.locator("#questions button:text-is('Send answer')").click();
      phone.locator("#questions .badge.good").waitFor();
      browser.assertAccessible(phone);
      assertThat(phone.locator("#questions").textContent()).contains("Blue is fine.");
      phone.navigate("/today");

      assertThat(phone.locator("a[href$='#questions']").count()).isZero();
    }
  }

  @Test
  void adaTakesAnAnswerBackWhileItHasNotLeft() {
    answered("Blue is fine.");
    tenants.run(sale.tenant(), () -> tenants.sql(LATER).update());
    try (Browser browser = Browser.on(port)) {
      Page page = browser.desktop();
      browser.signIn(page, ada(), Fixtures.PASSWORD);
      page.navigate("/quotes/" + sale.quote());
      page.locator("button:text-is('Take answer back')").click();

      assertThat(page.getByLabel("Your answer").inputValue()).isEqualTo("Blue is fine.");
    }
  }

  private Reply answered(String text) {
    String id = crm.get("/questions").text("/items/0/id");
    return crm.post(path + "/" + id + "/answer", "{\"answer\": \"%s\"}".formatted(text));
  }

  @Test
  void whatAdaTypedIsNotLostWhenAColleagueWasFaster() {
    try (Browser browser = Browser.on(port)) {
      Page page = browser.desktop();
      browser.signIn(page, ada(), Fixtures.PASSWORD);
      page.navigate("/quotes/" + sale.quote());
      page.getByLabel("Answer by mail").fill("Red would be better.");
      answered("Blue is fine.");
      page.locator("#questions button:text-is('Send answer')").click();
      page.locator("#questions .notice.warn").waitFor();

      assertThat(page.locator("#questions .notice.warn").textContent())
          .contains("Red would be better.");
      assertThat(page.locator("#questions").textContent()).contains("Blue is fine.");
      browser.assertAccessibleAfterRefusal(page);
    }
  }

  private String ada() {
    return tenants.as(
        sale.tenant(), () -> tenants.sql("select email from member").query(String.class).single());
  }
}
