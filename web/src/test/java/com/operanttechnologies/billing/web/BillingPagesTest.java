package com.operanttechnologies.billing.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.operanttechnologies.account.Audit;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada sets billing up, sees what will be billed, and undoes what Bob has accepted by mistake. */
@WithApplication
class BillingPagesTest {
  private static final String STANDARD =
      """
      {"engine": "standard", "daysToPay": 30, "undoDays": 3}
      """;

  @Autowired Fixtures fixtures;
  @Autowired Sales sales;
  @Autowired Quotes quotes;
  @Autowired Audit audit;
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
    visitor.get("/settings/billing");
    program = new Program(port, fixtures.keyOf(ada));
    dealing = new Dealing(ada, program, sales, quotes, links, tenants);
  }

  @Test
  void whatIsChosenIsKeptAndAuditedWithoutTheKey() {
    var saved =
        visitor.post(
            "/settings/billing",
            "engine",
            "stripe",
            "key",
            "rk_test_51Operant",
            "daysToPay",
            "30",
            "undoDays",
            "3");

    assertThat(saved.statusCode()).isEqualTo(302);
    Reply chosen = program.get("/settings/billing");
    assertThat(chosen.text("/engine")).isEqualTo("stripe");
    assertThat(chosen.text("/hasKey")).isEqualTo("true");
    assertThat(chosen.body()).doesNotContain("rk_test");
    assertThat(visitor.get("/settings/billing").body()).doesNotContain("rk_test_51");
    assertThat(audit.newest(ada.tenant(), 1).getFirst().subject())
        .isEqualTo("stripe, 30 days to pay, 3 days to undo, a new key");
  }

  @Test
  void aSecretKeyIsRefusedAtItsField() {
    var refused =
        visitor.post(
            "/settings/billing",
            "engine",
            "stripe",
            "key",
            "sk_live_everything",
            "daysToPay",
            "many",
            "undoDays",
            "3");
    Reply told =
        program.put(
            "/settings/billing",
            """
            {"engine": "stripe", "key": "sk_live_everything", "daysToPay": 14, "undoDays": 0}
            """);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"daysToPay-error\"");
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.text("/errors/0/field")).isEqualTo("key");
  }

  @Test
  void theLoginOfKillBillIsKeptAndNeverShown() {
    Reply chosen =
        program.put(
            "/settings/billing",
            """
            {"engine": "killbill", "daysToPay": 14, "undoDays": 0, "killBill": {"url": "https://kb.acme.example",
             "user": "ada", "password": "a pass word", "apiKey": "acme", "apiSecret": "a secret"}}
            """);
    String page = visitor.get("/settings/billing").body();

    assertThat(chosen.text("/engine")).isEqualTo("killbill");
    assertThat(chosen.text("/hasKillBill")).isEqualTo("true");
    assertThat(chosen.body() + page).doesNotContain("a pass word", "a secret", "kb.acme.example");
    assertThat(page).contains("A login is kept, encrypted.", "Test login");
    assertThat(audit.newest(ada.tenant(), 1).getFirst().subject())
        .isEqualTo("killbill, 14 days to pay, 0 days to undo, a new login at Kill Bill");
  }

  @Test
  void killBillWithoutALoginIsRefusedAtItsField() {
    var refused =
        visitor.post("/settings/billing", "engine", "killbill", "daysToPay", "14", "undoDays", "0");
    var half =
        visitor.post(
            "/settings/billing",
            "engine",
            "killbill",
            "killBillUrl",
            "https://kb.acme.example",
            "daysToPay",
            "14",
            "undoDays",
            "0");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"killBillUrl-error\"");
    assertThat(half.body()).contains("id=\"killBillUser-error\"", "id=\"killBillApiSecret-error\"");
  }

  @Test
  void onlyAdminsChooseWhoBills() {
    Visitor carl = new Visitor(port);
    carl.signIn(fixtures.colleagueOf(ada).email(), PASSWORD);

    assertThat(carl.get("/settings/billing").statusCode()).isEqualTo(403);
  }

  @Test
  void anAcceptedQuoteIsReconciledAndItsAcceptanceUndone() {
    program.put("/settings/billing", STANDARD);
    UUID quote = dealing.accepted();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> program.get("/quotes/" + quote + "/billing").text("/state").equals("done"));

    Reply rows = program.get("/reconciliations");
    assertThat(rows.text("/items/0/accepted")).isEqualTo("1199.90");
    assertThat(rows.text("/items/0/billed")).isEqualTo("1199.90");
    assertThat(rows.text("/items/0/equal")).isEqualTo("true");
    assertThat(program.get("/reconciliations?show=differences").json().at("/items").size())
        .isZero();
    assertThat(visitor.get("/reconciliations.csv").body())
        .contains(",EUR,1199.90,1199.90,0.00,true");

    String reversal = "/quotes/" + quote + "/acceptance/reversal";
    assertThat(program.post(reversal, "{\"reason\": \" \"}").status()).isEqualTo(422);
    Reply undone = program.post(reversal, "{\"reason\": \"Wrong berth\"}");

    assertThat(undone.text("/state")).isEqualTo("withdrawn");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> program.get("/quotes/" + quote + "/billing").text("/state").equals("undone"));
    assertThat(program.get("/quotes/" + quote + "/billing").text("/invoices/0/state"))
        .isEqualTo("void");
    assertThat(program.post(reversal, "{\"reason\": \"Again\"}").status()).isEqualTo(409);
    assertThat(visitor.get("/reconciliations").body())
        .contains("The acceptance was undone. Nothing of it is billed.")
        .doesNotContain(">Equal<");
  }

  @Test
  void adaSeesWhatWillBeBilledAndUndoesAnAcceptance() {
    program.put("/settings/billing", STANDARD);
    Sale sale = dealing.sent();
    try (Browser browser = Browser.on(port)) {
      Page page = browser.desktop();
      browser.signIn(page, ada.email(), PASSWORD);
      page.navigate("/quotes/" + sale.quote());
      assertThat(page.locator("text=What will be billed first").count()).isOne();
      assertThat(page.locator("dd.strong:has-text('1,199.90')").count()).isOne();
      browser.assertAccessible(page);

      dealing.accept(sale.quote());
      page.navigate("/quotes/" + sale.quote() + "/acceptance/reversal");
      browser.assertAccessible(page);
      page.getByLabel("Reason").fill("Wrong berth");
      page.locator("button:text-is('Undo acceptance')").click();
      page.locator("text=The acceptance is undone").waitFor();
      browser.assertAccessible(page);

      for (String path : new String[] {"/reconciliations", "/settings/billing"}) {
        page.navigate(path);
        browser.assertAccessible(page);
      }
    }
  }
}
