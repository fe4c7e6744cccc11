package com.operanttechnologies.quote.web.grid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.WithApplication;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada copies lines: by a key, by the button, and where no script runs. */
@WithApplication
class CopiedLineStoryTest {
  @Autowired Sales sales;
  @Autowired Quotes quotes;
  @LocalServerPort int port;
  private Sale sale;

  @BeforeEach
  void draft() {
    sale = sales.drafted("en");
  }

  @Test
  void aLineIsCopiedByKeyAndByButtonAndSavedAsALineOfItsOwn() {
    try (Browser browser = Browser.on(port)) {
      Page page = browser.desktop();
      browser.signIn(page, sales.seller(sale), Fixtures.PASSWORD);
      page.navigate("/quotes/" + sale.quote() + "/edit");
      cell(page, 0, "quantity").fill("51");
      cell(page, 0, "quantity").press("Alt+c");
      assertThat(cell(page, 1, "quantity")).hasValue("51");
      page.locator("button:text-is('Copy line')").nth(3).click();
      assertThat(cell(page, 4, "optional")).hasValue("yes");
      browser.assertAccessible(page);

      page.locator("button:text-is('Save draft')").click();
      page.locator(".notice.good").waitFor();

      List<Line> lines = quotes.get(sale.tenant(), sale.quote()).current().lines();
      assertThat(lines)
          .extracting(Line::description)
          .containsExactly("Sail", "Sail", "Care", "Cover <b>blue</b>", "Cover <b>blue</b>");
      assertThat(lines).extracting(Line::id).doesNotHaveDuplicates();
    }
  }

  private static Locator cell(Page page, int row, String name) {
    return page.locator(".line").nth(row).locator("[name=" + name + "]");
  }
}
