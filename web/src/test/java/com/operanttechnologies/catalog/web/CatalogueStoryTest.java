package com.operanttechnologies.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.WithApplication;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada adds a product with tiers and writes a quote with it; later its price changes. */
@WithApplication
class CatalogueStoryTest {
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Person ada;
  private Browser browser;

  @BeforeEach
  void open() {
    ada = fixtures.ada();
    browser = Browser.on(port);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aProductFillsALineAndALaterPriceIsTakenOnPurpose() {
    Page page = browser.desktop();
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    addSail(page);

    page.navigate("/quotes/new");
    page.locator("#name").fill("Bob Baker");
    page.locator("#email").fill("bob@baker-boats.example");
    page.getByLabel("Add product").fill("sail");
    page.locator("button:has-text('Add Mainsail')").click();
    row(page).locator(".price-note").waitFor();
    row(page).locator("[name=quantity]").fill("11");
    row(page).locator("[name=quantity]").press("Tab");
    page.locator("#totals .money:text-is('€99.00')").first().waitFor();
    assertThat(row(page).locator("[name=unitPrice]").inputValue()).isEqualTo("9.00");
    browser.assertAccessible(page);
    page.locator("button:text-is('Save draft')").click();
    page.locator("[role=status]").first().waitFor();
    String quote = page.url().replaceFirst("[?].*", "");
    browser.assertAccessible(page);

    dearer(page);
    page.navigate(quote + "/edit");
    assertThat(row(page).locator("[name=unitPrice]").inputValue()).startsWith("9");
    assertThat(row(page).locator(".price-note").innerText())
        .contains("Another price holds now: 12.00");
    row(page).locator("button:text-is('Take new price')").press("Enter");
    row(page).locator(".price-note:has-text('for this quantity')").waitFor();
    assertThat(row(page).locator("[name=unitPrice]").inputValue()).isEqualTo("12.00");
    browser.assertAccessible(page);
  }

  @Test
  void thePagesOfTheCatalogueAreForThePhoneToo() {
    Page page = browser.dark(true);
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    page.navigate("/catalogue");
    browser.assertAccessible(page);
    addSail(page);
    page.navigate("/catalogue");
    browser.assertAccessible(page);
    page.locator("a:text-is('Mainsail')").click();
    browser.assertAccessible(page);
    for (String path : new String[] {"price-books", "tax-rates", "import"}) {
      page.navigate("/catalogue/" + path);
      browser.assertAccessible(page);
    }
    for (String path : new String[] {"/quote-templates", "/quote-templates/new"}) {
      page.navigate(path);
      browser.assertAccessible(page);
    }
  }

  @Test
  void aFileThatWasLookedAtIsImportedWithoutBeingChosenAgain() {
    Page page = browser.dark(true);
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    page.navigate("/catalogue/import");
    page.getByLabel("File").setInputFiles(file("code,name\nSAIL-2,Genoa\n,Nameless\n"));
    page.locator("button:text-is('Look first')").tap();
    page.locator("#import-said .notice.bad").waitFor();
    browser.assertAccessible(page);

    page.getByLabel("File").setInputFiles(file("code,name\nSAIL-2,Genoa\n"));
    page.locator("button:text-is('Look first')").tap();
    page.locator("#import-said:has-text('1 would be added')").waitFor();
    page.locator("button:text-is('Import products')").tap();
    page.locator("#import-said:has-text('Imported: 1 added')").waitFor();
  }

  private static FilePayload file(String csv) {
    return new FilePayload("products.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLineIsAddedWithoutScripts() {
    Page page = browser.desktop();
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    addSail(page);
    Page bare = browser.withoutScripts();
    signInWithoutScripts(bare);

    bare.navigate("/quotes/new");
    bare.locator("#title").fill("Sails");
    bare.getByLabel("Add product").fill("SAIL-1");
    bare.locator("button:text-is('Find product')").press("Enter");
    bare.locator("button:has-text('Add Mainsail')").press("Enter");

    assertThat(bare.locator("#title").inputValue()).isEqualTo("Sails");
    assertThat(row(bare).locator("[name=description]").inputValue()).isEqualTo("Mainsail");
    assertThat(row(bare).locator("[name=unitPrice]").inputValue()).isEqualTo("10");
  }

  @Test
  void aProductIsPutIntoATemplateAndHasThePriceOfTheDayOfTheQuote() {
    Page page = browser.desktop();
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    addSail(page);

    page.navigate("/quote-templates/new");
    page.locator("#name").fill("Season");
    page.getByLabel("Add product").fill("sail");
    page.locator("button:has-text('Add Mainsail')").click();
    page.locator(".line:has(input[name=description]):nth-child(2)").waitFor();
    assertThat(page.locator("#name").inputValue()).isEqualTo("Season");
    assertThat(row(page).locator("[name=description]").inputValue()).isEqualTo("Mainsail");
    row(page).locator("[name=quantity]").fill("11");
    row(page).locator("[name=quantity]").press("Tab");
    assertThat(row(page).locator("[name=unitPrice]").inputValue()).isEmpty();
    browser.assertAccessible(page);
    page.locator("button:text-is('Save template')").click();
    page.locator("[role=status]").first().waitFor();

    dearer(page);
    page.navigate("/quote-templates");
    page.locator("a:text-is('Season')").click();
    page.locator("a:text-is('Write a quote')").click();

    row(page).locator(".price-note").waitFor();
    assertThat(row(page).locator("[name=unitPrice]").inputValue()).isEqualTo("12");
  }

  @Test
  void aProductIsPutIntoATemplateWithoutScripts() {
    Page page = browser.desktop();
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    addSail(page);
    Page bare = browser.withoutScripts();
    signInWithoutScripts(bare);

    bare.navigate("/quote-templates/new");
    bare.locator("#name").fill("Season");
    bare.getByLabel("Add product").fill("SAIL-1");
    bare.locator("button:text-is('Find product')").press("Enter");
    bare.locator("button:has-text('Add Mainsail')").press("Enter");
    row(bare).locator("button:text-is('Remove line')").press("Enter");

    assertThat(bare.locator("#name").inputValue()).isEqualTo("Season");
    assertThat(row(bare).locator("[name=description]").inputValue()).isEmpty();
  }

  private void signInWithoutScripts(Page bare) {
    bare.navigate("/login");
    bare.getByLabel("E-mail address").fill(ada.email());
    bare.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
        .fill(Fixtures.PASSWORD);
    bare.locator("button:text-is('Sign in')").click();
  }

  private static Locator row(Page page) {
    return page.locator(".line:has([name=description])").first();
  }

  private static void addSail(Page page) {
    page.navigate("/catalogue/products/new");
    page.locator("#code").fill("SAIL-1");
    page.locator("#name").fill("Mainsail");
    Locator price = page.locator(".line:has([name=model])").first();
    price.locator("[name=currency]").fill("EUR");
    price.locator("[name=model]").selectOption("volume");
    price.locator("[name=tiers]").fill("10: 10; more: 9");
    Locator cost = page.locator(".line:has([name=cost])").first();
    cost.locator("[name=costCurrency]").fill("EUR");
    cost.locator("[name=cost]").fill("6");
    cost.locator("[name=lowestPrice]").fill("9.50");
    page.locator("button:text-is('Save product')").click();
    page.locator("[role=status]").waitFor();
  }

  private static void dearer(Page page) {
    page.navigate("/catalogue");
    page.locator("a:text-is('Mainsail')").click();
    page.locator(".line:has([name=model])")
        .first()
        .locator("[name=tiers]")
        .fill("10: 13; more: 12");
    page.locator("button:text-is('Save product')").click();
    page.locator("[role=status]").waitFor();
  }
}
