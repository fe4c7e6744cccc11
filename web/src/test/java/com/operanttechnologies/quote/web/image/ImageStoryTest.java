package com.operanttechnologies.quote.web.image;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.image.QuoteImage;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Picture;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.WithApplication;
import java.awt.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada gives a jib its picture and a quote its cover; Bob sees both on his phone. */
@WithApplication
class ImageStoryTest {
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
  void adasPicturesReachBob() {
    Sale sale = sales.drafted("en");
    Page page = browser.desktop();
    browser.signIn(page, sales.seller(sale), Fixtures.PASSWORD);
    aJibWithAPicture(page);

    page.navigate("/quotes/" + sale.quote() + "/edit");
    page.getByLabel("Add product").fill("jib");
    page.locator("button:has-text('Add Jib')").click();
    page.locator(".line .price-note").waitFor();
    page.locator("#cover-file").setInputFiles(picture("harbour-pier.jpg", 1_200, 420, Color.GREEN));
    page.locator("button:text-is('Add cover image')").click();
    page.locator("#coverAlternative").waitFor();
    assertThat(page.locator("#coverAlternative")).hasValue("harbour pier");
    page.locator("auto-save output:has-text('All changes are saved,')").waitFor();
    browser.assertAccessible(page);

    assertThat(quotes.get(sale.tenant(), sale.quote()).current().images())
        .extracting(QuoteImage::alternative)
        .containsExactlyInAnyOrder("harbour pier", "A jib in red");
    Page phone = browser.phone();
    phone.navigate(sales.send(sale).path());
    isShown(phone, "harbour pier", 358);
    isShown(phone, "A jib in red", 56);
    browser.assertAccessible(phone);
  }

  @Test
  void aPictureGoesWithItsLine() {
    Sale sale = sales.drafted("en");
    Page page = browser.desktop();
    browser.signIn(page, sales.seller(sale), Fixtures.PASSWORD);
    aJibWithAPicture(page);
    page.navigate("/quotes/" + sale.quote() + "/edit");
    page.getByLabel("Add product").fill("jib");
    page.locator("button:has-text('Add Jib')").click();
    assertThat(pictureOf(page, 3)).isVisible();
    isShown(page, "A jib in red", 56);

    cell(page, 3).press("Alt+ArrowUp");
    assertThat(pictureOf(page, 2)).isVisible();
    cell(page, 2).press("Alt+Delete");
    assertThat(page.locator(".line-picture")).hasCount(0);
    page.locator("button:text-is('Undo change')").click();
    assertThat(pictureOf(page, 2)).isVisible();
    page.locator("button:text-is('Undo change')").click();

    assertThat(pictureOf(page, 3)).isVisible();
    assertThat(page.locator(".line-picture")).hasCount(1);
    browser.assertAccessible(page);
  }

  private static Locator pictureOf(Page page, int row) {
    return page.locator(".line").nth(row).locator(".line-picture");
  }

  private static Locator cell(Page page, int row) {
    return page.locator(".line").nth(row).locator("[name=description]");
  }

  private void aJibWithAPicture(Page page) {
    page.navigate("/catalogue/products/new");
    page.locator("#code").fill("JIB");
    page.locator("#name").fill("Jib");
    page.locator("[name=price]").first().fill("250");
    page.locator("button:text-is('Save product')").click();
    page.locator("#file").setInputFiles(picture("jib.jpg", 900, 600, Color.RED));
    page.locator("#alternative").fill("A jib in red");
    page.locator("button:text-is('Upload image')").click();
    assertThat(page.locator("img[alt='A jib in red']")).isVisible();
    browser.assertAccessible(page);
  }

  private static void isShown(Page page, String alternative, int mostWidth) {
    Locator image = page.locator("img[alt='" + alternative + "']");
    image.scrollIntoViewIfNeeded();
    page.waitForCondition(() -> (Boolean) image.evaluate("each => each.complete"));
    assertThat((Integer) image.evaluate("each => each.naturalWidth")).isPositive();
    assertThat(image.boundingBox().width).isBetween(20.0, (double) mostWidth);
  }

  @Test
  void withoutScriptsACoverIsAddedAndSavedByHand() {
    Sale sale = sales.drafted("en");
    Page page = browser.withoutScripts();
    browser.signIn(page, sales.seller(sale), Fixtures.PASSWORD);
    page.navigate("/quotes/" + sale.quote() + "/edit");
    page.locator("#cover-file").setInputFiles(picture("pier.png", 600, 200, Color.RED));
    page.locator("button:text-is('Add cover image')").click();
    page.locator("#coverAlternative").fill("The pier");

    page.locator("button:text-is('Save draft')").click();

    assertThat(page.locator(".notice.good")).isVisible();
    assertThat(quotes.get(sale.tenant(), sale.quote()).current().cover().alternative())
        .isEqualTo("The pier");
  }

  private static FilePayload picture(String name, int width, int height, Color sail) {
    return new FilePayload(name, "image/jpeg", Picture.jpeg(width, height, sail));
  }
}
