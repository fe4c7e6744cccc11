package com.operanttechnologies.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class PeopleStoryTest {
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
  void adaSignsInAndLooksAfterHerTeamOnTheDesktop() {
    Person ada = fixtures.ada();
    fixtures.colleagueOf(ada);
    Page page = browser.desktop();

    page.navigate("/login");
    browser.assertAccessible(page);
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    browser.assertAccessible(page);
    visitSettings(page);
    page.locator("summary.member >> visible=true").click();
    browser.assertAccessible(page);
    page.locator(".side button:text-is('Sign out')").click();

    assertThat(page.locator("[role=status]").textContent()).contains("You have signed out");
  }

  @Test
  void adaSignsInOnThePhoneInTheDark() {
    Person ada = fixtures.ada();
    Page page = browser.dark(true);

    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    browser.assertAccessible(page);
    page.locator(".bottom summary").click();
    browser.assertAccessible(page);
    visitSettings(page);

    assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
        .isEqualTo("light dark");
  }

  private void visitSettings(Page page) {
    for (String path : new String[] {"profile", "members", "keys", "audit"}) {
      page.navigate("/settings/" + path);
      browser.assertAccessible(page);
    }
  }

  @Test
  void aNewKeyIsShownOnceWithAButtonToCopyIt() {
    Person ada = fixtures.ada();
    Page page = browser.desktop();
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);

    page.navigate("/settings/keys");
    page.getByLabel("Name").fill("CRM");
    page.locator("button:text-is('Create key')").click();

    assertThat(page.locator("#key").textContent()).startsWith("ok_");
    assertThat(page.locator("copy-button button").isVisible()).isTrue();
    browser.assertAccessible(page);
    page.navigate("/settings/keys");
    assertThat(page.locator("#key").count()).isZero();
  }

  @Test
  void theThemeIsThereBeforeAnyScriptRuns() {
    Person ada = fixtures.ada();
    Page page = browser.desktop();
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);

    page.locator("summary.member >> visible=true").click();
    page.locator(".side button:text-is('Dark')").click();
    Object atOnce = page.evaluate("document.documentElement.dataset.theme");
    String html = page.request().get("/today").text();

    assertThat(atOnce).isEqualTo("dark");
    assertThat(html).contains("<html lang=\"en\" data-theme=\"dark\">");
  }

  @Test
  void aLetterLeadsWhereItSaysUnlessSwitchedOff() {
    Person ada = fixtures.ada();
    Page page = browser.desktop();
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    page.navigate("/settings/profile");

    page.keyboard().press("t");
    page.waitForURL("**/today");
    page.navigate("/settings/profile");
    page.getByLabel("Single letters work as shortcuts").uncheck();
    page.locator("button:text-is('Save preferences')").click();
    page.locator("[role=status]").waitFor();
    page.keyboard().press("t");

    assertThat(page.url()).endsWith("/settings/profile");
    assertThat(page.locator(".side kbd").count()).isZero();
  }
}
