package com.operanttechnologies.quote.web.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.quote.recipient.Access;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.WithApplication;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class BuyersSideStoryTest {
  private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})$");

  @Autowired Sales sales;
  @Autowired Access access;
  @Autowired Tenants tenants;
  @Autowired Ledger ledger;
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
    Page desk = browser.desktop();
    String ada =
        tenants.as(
            sale.tenant(),
            () -> tenants.sql("select email from member").query(String.class).single());
    browser.signIn(desk, ada, Fixtures.PASSWORD);
    return desk;
  }

  @Test
  void bobAsksAdaAnswersAndTheQuoteStaysOpenLonger() {
    Sale sale = sales.sent();
    Page phone = browser.phone();
    phone.navigate(sale.path());
    phone.locator("#ask summary").tap();
    phone.getByLabel("Your question").fill("Which cloth?");
    browser.assertAccessible(phone);
    phone.locator("button:text-is('Send question')").tap();
    phone.locator("#questions").waitFor();
    phone.locator("#more-time summary").tap();
    phone.getByLabel("A word on why").fill("Holidays");
    browser.assertAccessible(phone);
    phone.locator("button:text-is('Ask for more time')").tap();
    phone.locator("#questions li:nth-child(2)").waitFor();

    Page desk = desk(sale);
    desk.navigate("/notices");
    browser.assertAccessible(desk);
    desk.locator("a:text-is('Answer question')").first().click();
    browser.assertAccessible(desk);
    desk.getByLabel("Answer").first().fill("The heavy one.");
    desk.locator("button:text-is('Send answer')").first().click();
    desk.locator("#questions .badge.good").waitFor();
    desk.locator("#questions button:text-is('Extend validity')").click();
    desk.locator("undo-countdown").waitFor();

    phone.navigate(sale.path());
    assertThat(phone.locator("#questions").textContent())
        .contains("The heavy one.", "The quote is now valid until");
    browser.assertAccessible(phone);
  }

  @Test
  void bobConfirmsWithTheCodeFromHisMail() {
    Sale sale = sales.sent();
    Page desk = desk(sale);
    desk.navigate("/settings/signing");
    desk.getByLabel("Ask for a code").selectOption("always");
    browser.assertAccessible(desk);
    desk.locator("button:text-is('Save setting')").click();
    desk.locator(".notice.good").waitFor();

    Page phone = browser.phone();
    phone.navigate(sale.path());
    phone.getByLabel("Your full name").fill("Bob Fisher");
    phone.getByLabel("I accept quote").check();
    phone.locator(".sign").tap();
    phone.locator("#code-step").waitFor();
    browser.assertAccessibleAfterRefusal(phone);
    phone.locator("#code").fill(code(sale));
    phone.locator("button:text-is('Confirm decision')").tap();
    phone.locator(".said.good").waitFor();

    assertThat(sales.state(sale)).isEqualTo("accepted");
  }

  private String code(Sale sale) {
    String text =
        tenants.as(
            sale.tenant(),
            () ->
                ledger
                    .letter(
                        tenants
                            .sql("select id from message where kind = 'code'")
                            .query(UUID.class)
                            .single())
                    .orElseThrow()
                    .text());
    Matcher code = CODE.matcher(text);
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  @Test
  void severalPeopleReadRecommendAndSign() {
    Sale sale = sales.sharedBy("signer carol", "approver fay", "viewer eve");
    Page page = browser.desktop();
    page.navigate(path(sale, "eve"));
    assertThat(page.locator("form").count()).isZero();
    browser.assertAccessible(page);

    page.navigate(path(sale, "fay"));
    page.getByLabel("I recommend it").check();
    page.getByLabel("Remark").fill("Good cloth.");
    browser.assertAccessible(page);
    page.locator("button:text-is('Send recommendation')").click();
    page.locator(".people .good").waitFor();

    for (String each : new String[] {sale.path(), path(sale, "carol")}) {
      page.navigate(each);
      assertThat(page.locator(".people").textContent()).contains("Good cloth.");
      page.getByLabel("Your full name").fill("Bob Fisher");
      page.getByLabel("I accept quote").check();
      page.locator(".sign").click();
      page.locator(".said.good").waitFor();
    }
    assertThat(sales.state(sale)).isEqualTo("accepted");

    Page desk = desk(sale);
    desk.navigate("/quotes/" + sale.quote());
    assertThat(desk.locator("#access").textContent()).contains("carol", "Signed", "Recommends it");
    browser.assertAccessible(desk);
  }

  private String path(Sale sale, String name) {
    return access.of(sale.tenant(), sale.quote()).stream()
        .filter(each -> each.recipient().name().equals(name))
        .map(each -> URI.create(each.url()).getPath())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void adaReplacesALinkAndNamesMorePeopleInTheEditor() {
    Sale sale = sales.sent();
    Page desk = desk(sale);
    desk.navigate("/quotes/" + sale.quote());
    desk.locator("#access summary").first().click();
    browser.assertAccessible(desk);
    desk.locator("button:text-is('Replace link')").click();
    desk.locator(".notice.good").waitFor();
    Page phone = browser.phone();
    assertThat(phone.navigate(sale.path()).status()).isEqualTo(410);

    Sale draft = sales.drafted("en");
    Page editor = desk(draft);
    editor.navigate("/quotes/" + draft.quote() + "/edit");
    editor.locator("#recipients").fill("signer Carol Bell <carol@bell.example>");
    editor.locator("button:text-is('Save draft')").click();
    editor.locator(".notice.good").waitFor();
    assertThat(access.of(draft.tenant(), draft.quote()))
        .extracting(each -> each.recipient().name())
        .containsExactly("Bob Fisher", "Carol Bell");
  }

  @Test
  void inArabicThePageRunsFromRightToLeft() {
    Sale sale = sales.sent("ar");
    Page phone = browser.phone();
    phone.navigate(sale.path());
    browser.assertAccessible(phone);

    assertThat(phone.evaluate("getComputedStyle(document.querySelector('.sheet h1')).direction"))
        .isEqualTo("rtl");
    assertThat(
            phone.evaluate(
                "(() => { const row = document.querySelector('.item');"
                    + " return row.querySelector('.amount').getBoundingClientRect().left"
                    + " < row.querySelector('.words').getBoundingClientRect().left; })()"))
        .isEqualTo(true);
  }
}
