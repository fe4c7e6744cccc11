package com.operanttechnologies.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class DeskStoryTest {
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.on(port);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void adaAddsBobAndLooksAtWhatHeWillGetOnTheDesktop() {
    Page page = browser.desktop();
    browser.signIn(page, fixtures.ada().email(), Fixtures.PASSWORD);

    addBob(page);
    page.navigate("/sequences");
    browser.assertAccessible(page);
    page.locator("a:text-is('Edit mail 1')").click();
    page.getByLabel("Subject").fill("Ahoy, Bob");
    page.getByLabel("Mail as HTML").fill("<p>Fair winds, ${contact.firstName!'friend'}.</p>");
    page.frameLocator("iframe[name=mail]").getByText("Fair winds, Bob.").first().waitFor();
    browser.assertAccessible(page);

    assertThat(page.getByLabel("Subject").inputValue()).isEqualTo("Ahoy, Bob");
    visitSettings(page);
  }

  @Test
  void adaDoesTheSameOnThePhoneInTheDark() {
    Page page = browser.dark(true);
    browser.signIn(page, fixtures.ada().email(), Fixtures.PASSWORD);

    addBob(page);
    page.navigate("/sequences");
    browser.assertAccessible(page);
    page.locator("a:text-is('Edit mail 1')").click();
    browser.assertAccessible(page);
    visitSettings(page);

    assertThat(page.url()).endsWith("/settings/metrics");
  }

  private void addBob(Page page) {
    page.navigate("/contacts");
    browser.assertAccessible(page);
    page.locator("a:text('Add a contact')").first().click();
    browser.assertAccessible(page);
    page.getByLabel("Name").first().fill("Bob Fisher");
    page.getByLabel("E-mail address").fill("bob@fisher.example");
    page.locator("button:text-is('Add contact')").click();
    page.locator("[role=status]").waitFor();
    browser.assertAccessible(page);
    page.navigate("/contacts");
    browser.assertAccessible(page);
  }

  private void visitSettings(Page page) {
    page.navigate("/settings/sender");
    page.getByLabel("E-mail address").fill("ada@acme.example");
    page.locator("button:text-is('Save sender')").click();
    page.locator("[role=status]").waitFor();
    for (String path : new String[] {"organisation", "brand", "sender", "metrics"}) {
      page.navigate("/settings/" + path);
      browser.assertAccessible(page);
    }
  }
}
