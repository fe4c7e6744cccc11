package com.operanttechnologies.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The one Chromium of a test run: it starts with the first story and ends with the run. */
final class Chromium {
  /* Without windows first: it draws the same pages with a fifth less work. */
  private static final List<Path> INSTALLED =
      List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

  private static final Path PROGRAM = program();
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static @Nullable Browser running;

  private Chromium() {}

  private static Path program() {
    String chosen = System.getenv("OPERANT_TEST_CHROMIUM");
    return chosen != null
        ? Path.of(chosen)
        : INSTALLED.stream().filter(Files::isExecutable).findFirst().orElseGet(INSTALLED::getLast);
  }

  /**
   * Starts it, or again where it has crashed; stories run one at a time, as Playwright wants it.
   */
  static synchronized Browser running() {
    Assumptions.assumeTrue(
        Files.isExecutable(PROGRAM),
        "No Chromium at " + PROGRAM + ": install it or set OPERANT_TEST_CHROMIUM");
    Browser known = running;
    if (known != null && known.isConnected()) {
      return known;
    }
    Browser started = start();
    running = started;
    return started;
  }

  private static Browser start() {
    return Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
        .chromium()
        .launch(new LaunchOptions().setExecutablePath(PROGRAM).setArgs(ARGUMENTS));
  }
}
