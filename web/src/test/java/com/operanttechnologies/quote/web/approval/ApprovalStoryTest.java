package com.operanttechnologies.quote.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.WithApplication;
import com.operanttechnologies.timeline.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class ApprovalStoryTest {
  @Autowired Fixtures fixtures;
  @Autowired Quotes quotes;
  @LocalServerPort int port;

  private Browser browser;
  private Person ada;
  private Person carl;
  private UUID quote;

  @BeforeEach
  void open() {
    browser = Browser.on(port);
    ada = fixtures.ada();
    carl = fixtures.colleagueOf(ada);
    quote = quotes.draft(ada.tenant(), sails(), carl.id(), Actor.member(carl.id())).id();
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void carlAsksAdaOnceAndAgainOnlyForWhatHasChanged() {
    Page admin = browser.desktop();
    browser.signIn(admin, ada.email(), Fixtures.PASSWORD);
    adaSetsARule(admin);
    Page seller = browser.desktop();
    browser.signIn(seller, carl.email(), Fixtures.PASSWORD);

    carlOffers(seller, "Discount on the quote, percent", "20");
    assertThat(seller.getByText("Discount is 20 %, over 15 %").first().isVisible()).isTrue();
    assertThat(seller.locator("button:text-is('Send quote')").count()).isZero();
    browser.assertAccessible(seller);
    submit(seller);
    browser.assertAccessible(seller);

    adaApproves(admin);
    send(seller);
    undo(seller);

    carlOffers(seller, "Title", "Sails for the season");
    assertThat(seller.locator("button:text('Submit for approval')").count()).isZero();
    browser.assertAccessible(seller);

    carlOffers(seller, "Discount on the quote, percent", "25");
    assertThat(seller.getByText("Discount was 20 %, is 25 %").first().isVisible()).isTrue();
    submit(seller);
    admin.navigate("/quotes/" + quote + "/approval");
    assertThat(admin.getByText("Discount was 20 %, is 25 %").first().isVisible()).isTrue();
    assertThat(admin.getByText("Title was New sails, is Sails for the season").isVisible())
        .isTrue();
  }

  private void adaSetsARule(Page page) {
    page.navigate("/settings/approvals");
    browser.assertAccessible(page);
    page.getByLabel("What needs an approval").selectOption("discount");
    page.locator("button:text-is('Set up rule')").click();
    browser.assertAccessible(page);
    page.getByLabel("Discounts above, per cent").fill("15");
    page.locator("button:text-is('Save rule')").click();
    page.locator("[role=status]").waitFor();
    browser.assertAccessible(page);
    page.navigate("/settings/profile/absences");
    browser.assertAccessible(page);
  }

  private void carlOffers(Page page, String label, String value) {
    page.navigate("/quotes/" + quote + "/edit");
    page.getByLabel(label).fill(value);
    page.locator("button.primary[value=review]").click();
    page.waitForURL("**/sending");
  }

  @Test
  void theButtonChangesItsWordsWhileTheDiscountIsTyped() {
    Page admin = browser.desktop();
    browser.signIn(admin, ada.email(), Fixtures.PASSWORD);
    adaSetsARule(admin);
    Page seller = browser.desktop();
    browser.signIn(seller, carl.email(), Fixtures.PASSWORD);
    seller.navigate("/quotes/" + quote + "/edit");
    seller.locator("button:has-text('Review and send')").waitFor();

    seller.getByLabel("Discount on the quote, percent").fill("20");
    seller.locator("button:has-text('Submit for approval')").waitFor();
    assertThat(seller.getByText("Needs approval before it is sent").isVisible()).isTrue();
    browser.assertAccessible(seller);

    seller.getByLabel("Discount on the quote, percent").fill("15");
    seller.locator("button:has-text('Review and send')").waitFor();
  }

  private void submit(Page page) {
    page.getByLabel("For whoever approves it").fill("Bob buys every year");
    page.locator("button:text('Submit for approval')").click();
    page.getByText("Whoever approves it has been asked").waitFor();
  }

  private void adaApproves(Page page) {
    page.navigate("/today");
    assertThat(page.getByText("Waiting for you").isVisible()).isTrue();
    browser.assertAccessible(page);
    page.locator("a:text('Decide on')").first().click();
    page.getByText("Bob buys every year").waitFor();
    browser.assertAccessible(page);
    page.getByLabel("Remark").fill("Just this once");
    page.locator("button:text('Approve quote')").click();
    page.getByText("Your approval is recorded").waitFor();
    browser.assertAccessible(page);
  }

  private void send(Page page) {
    page.navigate("/quotes/" + quote + "/sending");
    page.locator("button:text('Send quote')").click();
    page.getByText("The quote is being sent").waitFor();
  }

  private static void undo(Page page) {
    page.locator("button:text('Undo sending')").click();
    page.getByText("Sending is undone").waitFor();
  }

  @Test
  void adaDecidesOnHerPhoneInTheDark() {
    Page admin = browser.dark(true);
    browser.signIn(admin, ada.email(), Fixtures.PASSWORD);
    adaSetsARule(admin);
    Page seller = browser.desktop();
    browser.signIn(seller, carl.email(), Fixtures.PASSWORD);
    carlOffers(seller, "Discount on the quote, percent", "20");
    submit(seller);

    adaApproves(admin);

    assertThat(quotes.get(ada.tenant(), quote).state().code()).isEqualTo("approved");
  }

  private static QuoteInput sails() {
    LineInput sail =
        new LineInput(
            null,
            "Sail",
            null,
            "pcs",
            BigDecimal.TEN,
            new BigDecimal("241.67"),
            null,
            null,
            new BigDecimal("20"),
            "once",
            false);
    return new QuoteInput(
        "New sails",
        new CustomerInput("Bob Fisher", "bob@fisher.example", null, null, null, null, "en"),
        "EUR",
        LocalDate.now(Fixtures.BERLIN).plusDays(20),
        List.of(sail),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        "none");
  }
}
