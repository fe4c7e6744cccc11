package com.operanttechnologies.document;

import static com.operanttechnologies.document.Papers.aQuote;

import com.operanttechnologies.document.pdf.OpenHtmlQuotePdf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prints one quote of 25 lines in three ways, in turns within one run so that noise meets all
 * alike, and compares the warm medians: {@code mvn -Pbench -pl activities -am
 * process-test-classes}.
 */
public final class PdfBenchmark {

  private static final int WARM_UP = 300;
  private static final int ROUNDS = 40;
  private static final int EACH_ROUND = 5;
  private static final double REQUIRED = 8;

  private final Map<String, List<Long>> times = new LinkedHashMap<>();

  public static void main(String[] args) throws Exception {
    Optional<Path> chromium = WarmChromium.installed();
    if (chromium.isEmpty()) {
      System.out.println("No Chromium is installed; there is nothing to compare with.");
      return;
    }
    new PdfBenchmark().run(chromium.get());
  }

  private void run(Path chromium) throws Exception {
    QuotePaper paper = aQuote().lines(25).paper();
    try (var printer = new OpenHtmlQuotePdf(new DocumentSettings(List.of(), 1));
        var browser = new WarmChromium(chromium)) {
      String html = printer.html(paper);
      var raw = new RawPages(printer.render(paper).pdf());
      for (int i = 0; i < WARM_UP; i++) {
        printer.render(paper);
        raw.draw();
      }
      for (int i = 0; i < WARM_UP / 10; i++) {
        browser.load(html);
        browser.print();
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < EACH_ROUND; i++) {
          time("this product (tagged, PDF/A-3b, data attached)", () -> printer.render(paper).pdf());
          time("raw PDFBox (same texts, no layout, no tags)", raw::draw);
        }
        browser.load(html);
        time("Chromium, page loaded before (print only)", browser::print);
        time("Chromium, load and print", () -> loadAndPrint(browser, html));
      }
    }
    report();
  }

  private static byte[] loadAndPrint(WarmChromium browser, String html) {
    browser.load(html);
    return browser.print();
  }

  private void time(String way, Way print) throws Exception {
    long start = System.nanoTime();
    byte[] pdf = print.pdf();
    long end = System.nanoTime();
    if (pdf.length < 10_000) {
      throw new IllegalStateException(way + " printed next to nothing");
    }
    times.computeIfAbsent(way, ignored -> new ArrayList<>()).add(end - start);
  }

  private void report() {
    double ours = median(times.values().iterator().next());
    times.forEach((way, all) ->
        System.out.printf(
            "%-50s %8.1f ms   %5.1f x   (%d runs)%n",
            way, median(all), median(all) / ours, all.size()));
    double ratio = median(times.get("Chromium, page loaded before (print only)")) / ours;
    System.out.printf(
        "%s: %.1f times as fast as warm Chromium; %.0f times is required.%n",
        ratio >= REQUIRED ? "PASSED" : "FAILED", ratio, REQUIRED);
    if (ratio < REQUIRED) {
      System.exit(1);
    }
  }

  private static double median(List<Long> nanoseconds) {
    Collections.sort(nanoseconds);
    return nanoseconds.get(nanoseconds.size() / 2) / 1e6;
  }

  @FunctionalInterface
  private interface Way {
    byte[] pdf() throws Exception;
  }
}
