package com.operanttechnologies.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/**
 * The visits of one story in a real Chromium; where none is installed, the story is skipped and
 * says so.
 */
public final class Browser implements AutoCloseable {
  private final com.microsoft.playwright.Browser chromium;
  private final String root;
  private final List<BrowserContext> visits = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private Browser(com.microsoft.playwright.Browser chromium, String root) {
    this.chromium = chromium;
    this.root = root;
  }

  /** A browser that visits this machine's port. */
  public static Browser on(int port) {
    return new Browser(Chromium.running(), "http://localhost:" + port);
  }

  /** 390 x 844 with a finger. */
  public Page phone() {
    return page(options(390, 844).setHasTouch(true).setIsMobile(true));
  }

  /** The phone of somebody who lets no script run. */
  public Page withoutScripts() {
    return page(options(390, 844).setHasTouch(true).setIsMobile(true).setJavaScriptEnabled(false));
  }

  /** 1280 x 800 with a mouse. */
  public Page desktop() {
    return page(options(1280, 800));
  }

  public Page dark(boolean phone) {
    NewContextOptions options =
        phone ? options(390, 844).setHasTouch(true).setIsMobile(true) : options(1280, 800);
    return page(options.setColorScheme(ColorScheme.DARK));
  }

  private NewContextOptions options(int width, int height) {
    return new NewContextOptions()
        .setBaseURL(root)
        .setViewportSize(width, height)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private Page page(NewContextOptions options) {
    BrowserContext context = chromium.newContext(options);
    visits.add(context);
    Page page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(page.url() + ": " + message.text());
      }
    });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    return page;
  }

  /** No violation of axe-core's rules, no error in the console, and nothing wider than the page. */
  public void assertAccessible(Page page) {
    withoutFrames(page);
    List<Rule> violations = violations(page);
    assertThat(violations)
        .as(page.url())
        .extracting(rule ->
            rule.getId()
                + " "
                + rule.getNodes().stream().map(n -> n.getHtml() + n.getFailureSummary()).toList())
        .isEmpty();
    assertThat(complaints).isEmpty();
    // not innerWidth, which a phone widens to what overflows
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("nothing overflows the screen's width at " + page.url())
        .isEqualTo(page.viewportSize().width);
  }

  /* Within the page itself: no frame is left, for which axe would open a page of its own each time. */
  private static List<Rule> violations(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).setLegacyMode(true).options(options).analyze().getViolations();
  }

  /** As above, for a page that answers a refused form: the browser complains of its status. */
  public void assertAccessibleAfterRefusal(Page page) {
    complaints.removeIf(complaint -> complaint.contains("the server responded with a status of 4"));
    assertAccessible(page);
  }

  /* Papers and mails stand in frames that run no scripts: there axe would wait for ever. */
  private static void withoutFrames(Page page) {
    page.evaluate("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
  }

  /** Signs in and waits for the page of today. */
  public void signIn(Page page, String email, String password) {
    page.navigate("/login");
    page.getByLabel("E-mail address").fill(email);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
    page.locator("button:text-is('Sign in')").click();
    page.waitForURL("**/today");
  }

  /** Forgets its visits with their cookies; the program runs on for the next story. */
  @Override
  public void close() {
    visits.forEach(BrowserContext::close);
  }
}
