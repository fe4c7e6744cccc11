package com.operanttechnologies.billing.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada asks for a deposit, and Bob pays it in the sandbox. */
@WithApplication
class PaymentPagesTest {
  @Autowired Fixtures fixtures;
  @Autowired Sales sales;
  @Autowired Quotes quotes;
  @Autowired Links links;
  @Autowired Tenants tenants;
  @LocalServerPort int port;

  private Person ada;
  private Visitor visitor;
  private Program program;
  private Dealing dealing;

  @BeforeEach
  void signIn() {
    ada = fixtures.ada();
    visitor = new Visitor(port);
    visitor.signIn(ada.email(), PASSWORD);
    program = new Program(port, fixtures.keyOf(ada));
    dealing = new Dealing(ada, program, sales, quotes, links, tenants);
  }

  @Test
  void bobPaysHisDepositAfterItHasFailedOnce() {
    UUID quote = dealing.drafted();
    aLogo();
    assertThat(program.put("/quotes/" + quote + "/payment", "{\"kind\": \"deposit\"}").status())
        .isEqualTo(422);
    program.put("/quotes/" + quote + "/payment", "{\"kind\": \"deposit\", \"percent\": 30}");
    assertThat(visitor.get("/quotes/" + quote).body())
        .contains("Paid on acceptance", "−€359.97", "Still due", "€839.93");
    assertThatThirtyPercentAreAsked(quote);
    Sale sale = dealing.send(quote);
    assertThat(program.put("/quotes/" + quote + "/payment", "{\"kind\": \"none\"}").status())
        .isEqualTo(409);
    try (Browser browser = Browser.on(port)) {
      Page page = browser.phone();
      page.navigate(sale.path());
      assertThat(page.locator("#accept").textContent()).contains("deposit of 30 %");
      assertThat(page.locator("#totals").textContent())
          .contains("Paid on acceptance", "−€359.97", "Still due", "€839.93");
      dealing.accept(quote);
      page.navigate(sale.path());
      browser.assertAccessible(page);
      page.locator("button:text-is('Pay now')").tap();
      page.locator("button:text-is('Fail')").waitFor();
      assertThat(page.locator(".public-head img").getAttribute("src")).endsWith("/logo");
      browser.assertAccessible(page);
      page.locator("button:text-is('Fail')").tap();
      page.locator("text=did not work").waitFor();
      page.locator("button:text-is('Pay now')").tap();
      page.locator("button:text-is('Pay')").tap();
      page.locator("text=is paid. Thank you.").waitFor();
      assertThat(page.locator("#pay").textContent())
          .contains("Still due with the first invoice: €839.93.");
      assertThat(page.locator("#totals").textContent()).contains("Deposit paid", "−€359.97");
      browser.assertAccessible(page);
    }

    assertThatItIsPaid(quote);
    assertThatTheDepositIsSetOff(quote);
  }

  private void assertThatThirtyPercentAreAsked(UUID quote) {
    assertThat(visitor.get("/quotes/" + quote + "/edit").body())
        .containsPattern("name=\"paymentPercent\"[^>]*value=\"30\"");
    assertThat(program.get("/quotes/" + quote).text("/payment/percent")).isEqualTo("30");
  }

  private void aLogo() {
    byte[] pixel =
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    tenants.run(
        ada.tenant(),
        () ->
            tenants
                .sql("update tenant set logo = :logo, logo_type = 'image/png'")
                .param("logo", pixel)
                .update());
  }

  private void assertThatItIsPaid(UUID quote) {
    Reply billing = program.get("/quotes/" + quote + "/billing");
    assertThat(billing.text("/payments/0/amount")).isEqualTo("359.97");
    assertThat(billing.text("/payments/0/state")).isEqualTo("paid");
    assertThat(visitor.get("/quotes/" + quote).body()).contains("The customer paid");
  }

  /** The process that had ended sets it off, and accepted stays billed. */
  private void assertThatTheDepositIsSetOff(UUID quote) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() ->
            program
                .get("/quotes/" + quote + "/billing")
                .text("/payments/0/setOff")
                .equals("set_off"));
    Reply billing = program.get("/quotes/" + quote + "/billing");
    assertThat(billing.text("/invoices/0/gross")).isEqualTo("1199.90");
    assertThat(billing.text("/invoices/0/prepaid")).isEqualTo("359.97");
    assertThat(billing.text("/invoices/0/due")).isEqualTo("839.93");
    Reply rows = program.get("/reconciliations");
    assertThat(rows.text("/items/0/equal")).isEqualTo("true");
    assertThat(rows.text("/items/0/prepaid")).isEqualTo("359.97");
    assertThat(rows.text("/items/0/due")).isEqualTo("839.93");
    assertThat(visitor.get("/reconciliations").body())
        .contains("€359.97 paid on acceptance", "€839.93 still due");
    assertThat(visitor.get("/quotes/" + quote).body())
        .contains("Still due", "€839.93", "What was paid was set off against the invoice");
  }

  @Test
  void whatStripeHasNotSignedIsRefused() {
    var answer = visitor.post("/hooks/stripe/" + ada.tenant(), "id", "evt_1");

    assertThat(answer.statusCode()).isEqualTo(400);
  }
}
