package com.operanttechnologies.metrics.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.WithApplication;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada brings her numbers, looks at the blocks, and gives Bob a page of his own. */
@WithApplication
class MetricsStoryTest {
  private static final String TABLE =
      "day,boats\n2026-03-01,40\n2026-03-02,41\n2026-03-03,39\n2026-03-04,44\n";

  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Contacts contacts;
  @LocalServerPort int port;
  private Browser browser;
  private Person ada;
  private UUID bob;

  @BeforeEach
  void open() {
    browser = Browser.on(port);
    ada = fixtures.ada();
    bob =
        tenants.as(
            ada.tenant(),
            () -> contacts.save(ContactInput.of("bob@example.com", "Bob Fisher")).id());
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void adaUploadsATableTriesItAndGivesBobHisPage() {
    Page page = browser.desktop();
    browser.signIn(page, ada.email(), PASSWORD);
    page.navigate("/settings/metrics");
    browser.assertAccessible(page);
    page.locator("text=CSV upload").click();
    browser.assertAccessible(page);

    page.locator("#name").fill("Fleet");
    page.getByLabel("Column of dates").fill("day");
    page.locator("#key-0").fill("boats");
    page.locator("#label-0").fill("Boats afloat");
    page.locator("#path-0").fill("boats");
    page.locator("#windowDays-0").fill("366");
    choose(page);
    page.locator("button:text-is('Test source')").click();
    assertThat(page.locator("#tested").textContent()).contains("44", "4 points");
    browser.assertAccessible(page);

    choose(page);
    page.locator("button.primary:text-is('Add source')").click();
    page.locator("button:text-is('Read now')").click();
    assertThat(page.frameLocator("iframe >> nth=0").locator("img[alt^='Boats afloat: 44']").count())
        .isEqualTo(2);
    browser.assertAccessible(page);

    page.navigate("/contacts/" + bob + "/numbers");
    page.locator("button:text-is('Make an address')").click();
    String address = page.locator(".address a").getAttribute("href");
    browser.assertAccessible(page);
    bobLooks(address.substring(address.indexOf("/d/")));
  }

  private static void choose(Page page) {
    page.locator("#file")
        .setInputFiles(
            new FilePayload("fleet.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
  }

  private void bobLooks(String address) {
    for (Page page : new Page[] {browser.withoutScripts(), browser.dark(true), browser.desktop()}) {
      page.navigate(address);
      assertThat(page.locator("h1").textContent()).isEqualTo("Your numbers");
      assertThat(page.locator("text=Boats afloat").count()).isPositive();
    }
    Page phone = browser.phone();
    phone.navigate(address);
    phone.locator("summary").first().click();
    browser.assertAccessible(phone);
    Page dark = browser.dark(false);
    dark.navigate(address);
    browser.assertAccessible(dark);
  }

  @Test
  void everyFormOfASourceFitsOnAPhone() {
    Page page = browser.dark(true);
    browser.signIn(page, ada.email(), PASSWORD);
    for (String kind : new String[] {"http_json", "prometheus", "stage", "relay"}) {
      page.navigate("/settings/metrics/new/" + kind);
      page.getByLabel("What we send along").selectOption("oauth_code");
      assertThat(page.getByLabel("Sign-in address").isVisible()).isTrue();
      assertThat(page.locator("#header").isVisible()).isFalse();
      browser.assertAccessible(page);
    }
    page.navigate("/settings/metrics");
    browser.assertAccessible(page);
    page.locator("text=Built-in example").first().click();
    browser.assertAccessible(page);
  }
}
