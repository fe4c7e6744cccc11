package com.operanttechnologies.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What the stories ask of each page is really asked: a bad page is refused. */
class BrowserTest {
  private static final String GOOD =
      "<!doctype html><html lang=en><title>Sails</title><main><h1>Sails</h1>%s</main></html>";

  @Test
  void aPageThatEverybodyCanReadPasses() {
    look("<p>Two sails</p>");
  }

  @Test
  void aPictureWithoutWordsIsRefused() {
    assertThatThrownBy(() -> look("<img src='data:,'>")).hasMessageContaining("image-alt");
  }

  @Test
  void greyOnGreyIsRefused() {
    assertThatThrownBy(() -> look("<p style='color:#999;background:#bbb'>Two sails</p>"))
        .hasMessageContaining("color-contrast");
  }

  @Test
  void aComplaintInTheConsoleIsRefused() {
    assertThatThrownBy(() -> look("<script>console.error('no wind')</script>"))
        .hasMessageContaining("no wind");
  }

  @Test
  void whatIsWiderThanThePageIsRefused() {
    assertThatThrownBy(() -> look("<p style='width:2000px'>Two sails</p>"))
        .hasMessageContaining("overflow");
  }

  private static void look(String body) {
    try (Browser browser = Browser.on(0)) {
      Page page = browser.desktop();
      page.setContent(GOOD.formatted(body));
      browser.assertAccessible(page);
    }
  }
}
