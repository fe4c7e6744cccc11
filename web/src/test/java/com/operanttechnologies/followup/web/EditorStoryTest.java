package com.operanttechnologies.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.operanttechnologies.mail.sandbox.SandboxMails;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada writes a mail: it changes beside her while she types, warns her, and comes to herself. */
@WithApplication
class EditorStoryTest {
  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired SandboxMails mails;
  @LocalServerPort int port;
  private Browser browser;
  private Person ada;

  @BeforeEach
  void open() {
    browser = Browser.on(port);
    ada = fixtures.ada();
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void adaTypesAndTheMailChangesBesideHer() {
    Page page = editor(browser.desktop());

    page.getByLabel("Subject").fill("Ahoy, ${contact.firstName!'friend'}");
    page.getByLabel("Mail as HTML").fill("<p>Fair winds,\n${contact.company}.</p>");
    page.locator(".told-subject:text-is('Ahoy, Bob')").waitFor();
    page.frameLocator("iframe[name=mail]").getByText("Fisher & Sons").first().waitFor();
    page.locator(".picks span:text-is('Dark')").click();
    page.frameLocator("iframe[name=mail]").getByText("Fisher & Sons").first().waitFor();
    page.locator(".picks span:text-is('360 px')").click();

    assertThat(page.locator("iframe[name=mail]").boundingBox().width).isEqualTo(360);
    browser.assertAccessible(page);
  }

  @Test
  void aWarningLeadsToItsPlaceAndAValueIsWrittenWhereTheCursorStands() {
    Page page = editor(browser.desktop());
    page.getByLabel("Mail as HTML").fill("<p>Fair winds,\n${contact.company}.</p>");

    Locator warning = page.locator("a[data-part=html]").first();
    warning.waitFor();
    warning.click();
    Object selected =
        page.evaluate(
            "(() => { const f = document.activeElement;"
                + " return f.value.substring(f.selectionStart, f.selectionEnd) })()");
    page.locator("button[data-insert='${contact.name}']").click();

    assertThat(selected).isEqualTo("${contact.company}.</p>");
    assertThat(page.getByLabel("Mail as HTML").inputValue())
        .isEqualTo("<p>Fair winds,\n${contact.name}");
  }

  @Test
  void theTestMailArrivesInTheSandbox() {
    Page page = editor(browser.dark(true));
    page.getByLabel("Subject").fill("Ahoy");

    page.locator("button:text-is('Send test mail')").click();
    page.locator("#tested .notice.good").waitFor();
    browser.assertAccessible(page);

    assertThat(tenants.as(ada.tenant(), () -> mails.list(null, 10)))
        .singleElement()
        .matches(mail -> mail.subject().equals("[Test] Ahoy"))
        .matches(mail -> mail.to().equals(ada.email()));
  }

  @Test
  void adaWritesASnippetLooksAtOldVersionsAndAtTheGate() {
    Page page = browser.desktop();
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    page.navigate("/settings/snippets");
    browser.assertAccessible(page);
    page.locator("a:text-is('Write a snippet')").click();
    page.getByLabel("Name").fill("signature");
    page.getByLabel("As HTML").fill("<p>Fair winds, ${seller.name}</p>");
    page.getByLabel("The same as plain text").fill("Fair winds, ${seller.name}");
    page.frameLocator("iframe[name=mail]").getByText("Ada Lovelace").first().waitFor();
    browser.assertAccessible(page);
    page.locator("button:has-text('Publish snippet')").click();
    page.locator("[role=status]").waitFor();
    browser.assertAccessible(page);

    toEditor(page);
    page.getByLabel("Subject").fill("Ahoy");
    page.getByLabel("Mail as HTML").focus();
    page.locator("button[data-insert='${snippets.signature}']").click();
    page.locator("button:has-text('Publish mail')").click();
    page.locator("[role=status]").waitFor();
    page.locator("a:text-is('Show versions')").click();
    browser.assertAccessible(page);
    page.locator("a:has-text('Compare version 1')").click();
    browser.assertAccessible(page);
    page.navigate("/sequences");
    page.locator("a:has-text('needs before it starts')").first().click();
    browser.assertAccessible(page);

    assertThat(page.locator("h1").textContent()).contains("After a quote");
  }

  private Page editor(Page page) {
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    toEditor(page);
    return page;
  }

  private static void toEditor(Page page) {
    page.navigate("/sequences");
    page.locator("a:text-is('Edit mail 1')").click();
    page.locator("#told").waitFor();
  }
}
