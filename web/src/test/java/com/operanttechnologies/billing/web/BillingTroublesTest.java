package com.operanttechnologies.billing.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
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

/** What pages say when billing fails, and when an acceptance was undone. */
@WithApplication
class BillingTroublesTest {
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
  void aFailedBillingIsSaidAtTheTopAndTriedAgainFromBothPages() {
    UUID quote = dealing.accepted();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> program.get("/quotes/" + quote + "/billing").text("/state").equals("done"));
    tenants.run(
        ada.tenant(),
        () ->
            tenants
                .sql("update provisioning set state = 'failed', error = 'The ledger is closed'")
                .update());

    String compared = visitor.get("/reconciliations").body();
    String page = visitor.get("/quotes/" + quote).body();
    String retry = "/quotes/" + quote + "/billing/";
    assertThat(compared).contains("Nothing of it is billed.", "The ledger is closed", retry);
    assertThat(page).containsOnlyOnce(retry);
    assertThat(page.indexOf("Billing failed: The ledger is closed"))
        .isBetween(0, page.indexOf("paper-frame"));
    int from = page.indexOf(retry);
    var tried = visitor.post(page.substring(from, page.indexOf('"', from)));
    String told = tried.headers().firstValue("Location").orElseThrow();
    assertThat(visitor.get(told.substring(told.indexOf("/quotes/"))).body())
        .contains("Billing is being tried again.")
        .doesNotContain("Billing failed: The ledger");
  }

  @Test
  void theCustomersPageSaysThatTheirAcceptanceWasUndone() {
    program.put(
        "/settings/billing", "{\"engine\": \"standard\", \"daysToPay\": 30, \"undoDays\": 3}");
    Sale sale = dealing.sent();
    dealing.accept(sale.quote());
    program.post(
        "/quotes/" + sale.quote() + "/acceptance/reversal", "{\"reason\": \"Wrong berth\"}");

    assertThat(new Visitor(port).get(sale.path()).body())
        .contains("The acceptance was undone")
        .doesNotContain("This quote was withdrawn");
  }

  @Test
  void theMenuOfAnAcceptedQuoteStandsWithinAPhone() {
    UUID quote = dealing.accepted();
    try (Browser browser = Browser.on(port)) {
      Page page = browser.phone();
      browser.signIn(page, ada.email(), PASSWORD);
      page.navigate("/quotes/" + quote);
      page.locator(".page-head .menu > summary").tap();

      BoundingBox panel = page.locator(".page-head .menu-panel").boundingBox();
      assertThat(panel.x).isNotNegative();
      assertThat(panel.x + panel.width).isLessThanOrEqualTo(390);
      browser.assertAccessible(page);
    }
  }
}
