package com.operanttechnologies.document;

import static com.operanttechnologies.document.Papers.aQuote;

import com.operanttechnologies.document.pdf.PdfBoxQuotePdf;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Prints one quote of 25 lines in three ways, in turns within one run so that noise meets all
 * alike, and compares the warm medians: {@code mvn -Pbench -pl activities -am
 * process-test-classes}.
 */
public final class PdfBenchmark {

  private static final int WARM_UP = 1_000;
  private static final int ROUNDS = 40;
  private static final int EACH_ROUND = 5;
  private static final int BROWSERS_WARM_UP = 50;
  private static final double FASTER_THAN_CHROMIUM = 12;
  private static final double SLOWER_THAN_RAW = 3;

  private static final int MANY_LINES = 1_000;
  private static final long MANY_LINES_WITHIN = 2_000;

  private static final String OURS = "this product (tagged, PDF/A-3b, data attached)";
  private static final String RAW = "raw PDFBox (same texts, no layout, no tags)";
  private static final String PRINT = "Chromium, page loaded before (print only)";
  private static final String LOAD_AND_PRINT = "Chromium, from HTML to PDF";

  private final Map<String, List<Long>> times = new LinkedHashMap<>();
  private final Map<String, Long> work = new HashMap<>();

  public static void main(String[] args) throws Exception {
    Optional<Path> chromium = WarmChromium.installed();
    if (chromium.isEmpty()) {
      System.out.println("No Chromium is installed; there is nothing to compare with.");
      return;
    }
    if (!new PdfBenchmark().run(chromium.get())) {
      System.exit(1);
    }
  }

  private boolean run(Path chromium) throws Exception {
    QuotePaper paper = aQuote().lines(25).paper();
    try (var printer = new PdfBoxQuotePdf(new DocumentSettings(List.of(), 1));
        var browser = new WarmChromium(chromium)) {
      String html = printer.html(paper);
      var raw = new RawPages(printer.render(paper).pdf());
      for (int i = 0; i < WARM_UP; i++) {
        printer.render(paper);
        raw.draw();
      }
      for (int i = 0; i < BROWSERS_WARM_UP; i++) {
        browser.load(html);
        browser.print();
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < EACH_ROUND; i++) {
          time(OURS, PdfBenchmark::ownWork, () -> printer.render(paper).pdf());
          time(RAW, PdfBenchmark::ownWork, raw::draw);
        }
        browser.load(html);
        time(PRINT, browser::work, browser::print);
        time(LOAD_AND_PRINT, browser::work, () -> loadAndPrint(browser, html));
      }
      report();
      boolean passed = passed(manyLines(printer));
      System.out.println(passed ? "PASSED" : "FAILED");
      return passed;
    }
  }

  /** In milliseconds, once; the machine is warm and the document is new to it. */
  private static long manyLines(QuotePdf printer) {
    QuotePaper paper = aQuote().lines(MANY_LINES).paper();
    long start = System.nanoTime();
    printer.render(paper);
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static byte[] loadAndPrint(WarmChromium browser, String html) {
    browser.load(html);
    return browser.print();
  }

  private void time(String way, LongSupplier worked, Way print) throws Exception {
    long before = worked.getAsLong();
    long start = System.nanoTime();
    byte[] pdf = print.pdf();
    long end = System.nanoTime();
    if (pdf.length < 10_000) {
      throw new IllegalStateException(way + " printed next to nothing");
    }
    times.computeIfAbsent(way, ignored -> new ArrayList<>()).add(end - start);
    work.merge(way, worked.getAsLong() - before, Long::sum);
  }

  /** Processor time of this process in nanoseconds, collecting garbage included. */
  private static long ownWork() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private void report() {
    double ours = median(OURS);
    System.out.printf("%-48s %10s %8s %10s %14s%n", "", "median", "ratio", "best", "processor");
    for (String way : times.keySet()) {
      double cpu = work.get(way) / 1e6 / times.get(way).size();
      System.out.printf(
          "%-48s %7.1f ms %6.1f x %7.1f ms %11.1f ms%n",
          way, median(way), median(way) / ours, best(way), cpu);
    }
  }

  private boolean passed(long manyLines) {
    double faster = median(LOAD_AND_PRINT) / median(OURS);
    double slower = median(OURS) / median(RAW);
    System.out.printf(
        "%.1f times as fast as warm Chromium; %.0f times is required.%n",
        faster, FASTER_THAN_CHROMIUM);
    System.out.printf(
        "%.1f times as long as raw drawing; %.0f times is allowed.%n", slower, SLOWER_THAN_RAW);
    System.out.printf(
        "%,d lines in %,d ms; %,d ms are allowed.%n", MANY_LINES, manyLines, MANY_LINES_WITHIN);
    return faster >= FASTER_THAN_CHROMIUM
        && slower <= SLOWER_THAN_RAW
        && manyLines <= MANY_LINES_WITHIN;
  }

  private double best(String way) {
    return Collections.min(times.get(way)) / 1e6;
  }

  private double median(String way) {
    List<Long> nanoseconds = times.get(way);
    Collections.sort(nanoseconds);
    return nanoseconds.get(nanoseconds.size() / 2) / 1e6;
  }

  @FunctionalInterface
  private interface Way {
    byte[] pdf() throws Exception;
  }
}
