package com.operanttechnologies.quote.web.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.quote.stepup.StepUp;
import com.operanttechnologies.quote.stepup.StepUpRule;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Scanners of mail fetch every address, run scripts in a real browser and submit forms: none of
 * that accepts, declines, or makes a look a person's.
 */
@WithApplication
class ScannerTest {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:href|action|src|data-view)=\"(/q/[^\"#]+)");
  private static final String HUMAN = "select count(*) from quote_view where label = 'human'";

  /** Fills in each field and ticks each box, as a script does it. */
  private static final String FILL_ALL =
      """
      for (const field of document.querySelectorAll("form[method=post] :is(input, textarea)")) {
        if (field.type === "checkbox" || field.type === "radio") field.checked = true;
        else if (field.type === "date") field.value = field.min;
        else if (field.type !== "hidden") field.value = "Bob Fisher";
      }
      """;

  /** Submits each form of the page as it stands, one after the other. */
  private static final String SUBMIT_ALL =
      """
      async () => {
        for (const form of document.querySelectorAll("form[method=post]")) {
          const body = new URLSearchParams(new FormData(form));
          await fetch(form.action, {method: "POST", body, redirect: "manual"});
        }
      }
      """;

  @Autowired Sales sales;
  @Autowired StepUp stepUp;
  @Autowired Tenants tenants;
  @LocalServerPort int port;

  private Sale sentWithCodes() {
    Sale sale = sales.sent();
    tenants.run(sale.tenant(), () -> stepUp.setRule(StepUpRule.ALWAYS));
    return sale;
  }

  @Test
  void fetchingEveryAddressOfThePageChangesNothing() {
    Sale sale = sales.sent();
    Map<String, String> before = sales.everything(sale);
    Visitor scanner = new Visitor(port).with("User-Agent", "Mozilla/5.0 SafeLinks");
    String page = scanner.get(sale.path()).body();
    ADDRESS
        .matcher(page)
        .results()
        .map((MatchResult found) -> found.group(1))
        .forEach(address -> {
          scanner.get(address);
          scanner.head(address);
        });

    assertThat(sales.everything(sale)).isEqualTo(before);
  }

  @Test
  void submittingEveryFormAsItStandsDecidesAsksAndReadsNothing() {
    Sale sale = sales.sent();
    try (Browser browser = Browser.on(port)) {
      Page page = browser.desktop();
      page.navigate(sale.path());
      page.evaluate(SUBMIT_ALL);
    }

    assertUntouched(sale);
  }

  @Test
  void fillingInEveryFormAndSubmittingItTwiceOverDecidesAsksAndReadsNothing() {
    Sale sale = sales.sent();
    try (Browser browser = Browser.on(port)) {
      Page page = browser.desktop();
      for (String form : new String[] {"#accept form", "details.decline form"}) {
        page.navigate(sale.path());
        page.evaluate(FILL_ALL);
        page.evaluate(SUBMIT_ALL);
        page.navigate(sale.path());
        page.evaluate(FILL_ALL);
        page.evaluate("form => document.querySelector(form).submit()", form);
        page.locator("#code-step").waitFor();
        page.evaluate(FILL_ALL);
        page.evaluate(SUBMIT_ALL);
      }
    }

    assertUntouched(sale);
  }

  @Test
  void aProgramWithoutScriptsThatFillsInAllThatItFindsIsAskedForACode() {
    Sale sale = sales.sent();
    Visitor scanner = new Visitor(port).with("User-Agent", "Mozilla/5.0");
    HttpResponse<String> accepted =
        Signing.opened(scanner, sale)
            .accept("name", "Bob", "consent", "yes", "homepage", "https://bob.example");
    HttpResponse<String> declined =
        Signing.opened(scanner, sale).decline("sure", "yes", "homepage", "https://bob.example");

    assertThat(accepted.statusCode()).isEqualTo(403);
    assertThat(declined.statusCode()).isEqualTo(403);
    assertUntouched(sale);
  }

  private void assertUntouched(Sale sale) {
    assertThat(sales.state(sale)).isEqualTo("sent");
    assertThat(sales.count(sale, "select count(*) from acceptance")).isZero();
    assertThat(sales.count(sale, "select count(*) from question")).isZero();
    assertThat(sales.count(sale, HUMAN)).isZero();
  }

  @Test
  void nameConsentAndTheRealMarkAreNotEnoughWhereCodesAreAskedFor() {
    Sale sale = sentWithCodes();
    try (Browser browser = Browser.on(port)) {
      Page page = browser.desktop();
      page.navigate(sale.path());
      page.evaluate(
          "document.querySelector('#name').value = 'Bob Fisher';"
              + "document.querySelector('#consent').checked = true");
      page.evaluate(SUBMIT_ALL);
      page.navigate(sale.path());
      page.evaluate(
          "document.querySelector('#name').value = 'Bob Fisher';"
              + "document.querySelector('#consent').checked = true;"
              + "document.querySelector('#accept form').submit()");
      page.locator("#code-step").waitFor();
      page.evaluate("document.querySelector('#code').value = '000000'");
      page.evaluate(SUBMIT_ALL);
    }

    assertThat(sales.state(sale)).isEqualTo("sent");
    assertThat(sales.count(sale, "select count(*) from acceptance")).isZero();
    assertThat(sales.count(sale, HUMAN)).isZero();
  }

  @Test
  void aPostThatDeclinesIsAskedForTheCodeToo() {
    Sale sale = sentWithCodes();
    Visitor scanner = new Visitor(port).with("User-Agent", "Mozilla/5.0");
    HttpResponse<String> answer = Signing.opened(scanner, sale).decline("sure", "yes");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Confirm with a code", "b…@fisher.example");
    assertThat(sales.state(sale)).isEqualTo("sent");
  }

  @Test
  void byDefaultNothingIsSignedWithoutATypedName() {
    Sale sale = sales.sent();
    Visitor scanner = new Visitor(port).with("User-Agent", "Mozilla/5.0");
    HttpResponse<String> answer = Signing.opened(scanner, sale).accept("consent", "yes");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(sales.state(sale)).isEqualTo("sent");
  }

  @Test
  void aProgramThatCallsItselfOneIsNoPerson() {
    Sale sale = sales.sent();
    new Visitor(port).with("User-Agent", "HeadlessChrome scanner").post(sale.path() + "/view");

    assertThat(sales.count(sale, HUMAN)).isZero();
  }
}
