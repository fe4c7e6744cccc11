package com.operanttechnologies.quote.web.attachment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.VersionContent.AttachedFile;
import com.operanttechnologies.testing.BlankPdf;
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

/** Ada attaches her conditions and a data sheet; Bob sees both on his phone. */
@WithApplication
class AttachmentStoryTest {
  @Autowired Sales sales;
  @Autowired Quotes quotes;
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

  @Test
  void adaAttachesTwoFilesThatAreSavedByThemselvesAndBobFindsThem() {
    Sale sale = sales.drafted("en");
    Page page = editor(sale, browser.desktop());
    attach(page, "cloth.pdf");
    attach(page, "conditions.pdf");
    page.locator("button:text('Move up conditions.pdf')").click();
    assertThat(page.locator(".attached li").first()).containsText("conditions.pdf");
    assertThat(page.locator("auto-save output")).containsText("All changes are saved,");
    browser.assertAccessible(page);

    assertThat(quotes.get(sale.tenant(), sale.quote()).current().attachments())
        .extracting(AttachedFile::name)
        .containsExactly("conditions.pdf", "cloth.pdf");
    Sale sent = sales.send(sale);

    Page phone = browser.phone();
    phone.navigate(sent.path());
    assertThat(phone.locator("article .attached li").first()).containsText("conditions.pdf");
    browser.assertAccessible(phone);
  }

  @Test
  void withoutScriptsAFileIsAttachedAndSavedByHand() {
    Sale sale = sales.drafted("en");
    Page page = editor(sale, browser.withoutScripts());
    attach(page, "conditions.pdf");

    page.locator("button:text-is('Save draft')").click();

    assertThat(page.locator(".notice.good")).isVisible();
    assertThat(quotes.get(sale.tenant(), sale.quote()).current().attachments()).hasSize(1);
  }

  private Page editor(Sale sale, Page page) {
    browser.signIn(page, sales.seller(sale), Fixtures.PASSWORD);
    page.navigate("/quotes/" + sale.quote() + "/edit");
    return page;
  }

  private static void attach(Page page, String name) {
    page.locator("#attachment-file")
        .setInputFiles(new FilePayload(name, "application/pdf", BlankPdf.of(1)));
    page.locator("button:text-is('Attach PDF')").click();
    assertThat(page.locator(".attached li a:text-is('" + name + "')")).isVisible();
  }
}
