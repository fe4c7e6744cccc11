package com.operanttechnologies.contact.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.WithApplication;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada imports her old customer list, and finds a part of it again by rules. */
@WithApplication
class ImportStoryTest {
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
  void adaImportsAFileAndClosesTheTabWhileItRuns() {
    String ada = fixtures.ada().email();
    Page page = browser.desktop();
    browser.signIn(page, ada, Fixtures.PASSWORD);
    upload(page, 2_000);

    page.getByLabel("Basis for contact").selectOption("customer");
    browser.assertAccessible(page);
    page.locator("button:text-is('Check rows')").click();
    page.locator("button:text('Import 2,000 contacts')").waitFor();
    browser.assertAccessible(page);
    page.locator("button:text('Import 2,000 contacts')").click();
    page.waitForURL("**/contacts/imports/*");
    String address = page.url();
    page.close();

    Page later = browser.desktop();
    browser.signIn(later, ada, Fixtures.PASSWORD);
    later.navigate(address);
    later.getByText("The import is done.").waitFor(new WaitForOptions().setTimeout(120_000));
    browser.assertAccessible(later);
    assertThat(later.locator("#import-state").getAttribute("hx-trigger")).isNull();
    assertThat(later.locator("#import-state").textContent()).contains("2,000", "Not taken");
  }

  @Test
  void adaFindsGermanCustomersOnThePhoneInTheDark() {
    Page page = browser.dark(true);
    browser.signIn(page, fixtures.ada().email(), Fixtures.PASSWORD);
    upload(page, 20);
    browser.assertAccessible(page);
    page.getByLabel("Basis for contact").selectOption("customer");
    page.locator("button:text-is('Check rows')").click();
    page.locator("button:text('Import 20 contacts')").click();
    page.getByText("The import is done.").waitFor();
    browser.assertAccessible(page);

    page.navigate("/contacts/segments");
    browser.assertAccessible(page);
    page.navigate("/contacts/segments/new");
    page.getByLabel("Name").fill("German customers");
    page.getByLabel("What is asked").selectOption("country");
    page.getByLabel("Value").fill("Germany");
    page.locator("#count").getByText("10").first().waitFor();
    browser.assertAccessible(page);
    page.locator("button:text-is('Save segment')").click();
    page.locator("[role=status]").waitFor();
    browser.assertAccessible(page);

    assertThat(page.content()).contains("contacts fit", "Bob 0");
  }

  private void upload(Page page, int rows) {
    page.navigate("/contacts/imports");
    browser.assertAccessible(page);
    page.getByLabel("File").setInputFiles(new FilePayload("customers.csv", "text/csv", file(rows)));
    page.locator("button:text-is('Upload file')").click();
    page.waitForURL("**/columns");
  }

  private static byte[] file(int rows) {
    String text =
        IntStream.range(0, rows)
            .mapToObj(i ->
                "bob%d@example.com,Bob %d,\"Boats, Ltd\",%s\r\n"
                    .formatted(i, i, i % 2 == 0 ? "DE" : "FR"))
            .collect(Collectors.joining("", "E-mail,Name,Company,Country\r\n", ""));
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
