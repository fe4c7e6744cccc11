package com.operanttechnologies.endurance;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Memory and idle CPU of many sleeping enrollments on the embedded defaults. Arguments:
 * enrollments, days over which they become due, seconds to watch.
 */
public final class Sleepers {
  private Sleepers() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int count = Integer.parseInt(args[0]);
    int days = Integer.parseInt(args[1]);
    Duration watch = Duration.ofSeconds(Long.parseLong(args[2]));
    try (BenchProduct product = new BenchProduct()) {
      Company acme = new Company(product.start("web"), "acme-sails");
      long empty = heap();
      Instant from = Instant.now().plus(Duration.ofHours(2));
      acme.followUps(count, from, Duration.ofDays(days).toMillis() / (double) count);
      product.stop();
      product.start("web,worker");
      Thread.sleep(settle(count, days));
      Installation.say(
          "%d enrollments sleep, due over %d days; heap after collection %d MB (without any: %d MB), resident %s",
          count, days, heap(), empty, resident());
      Installation.say("idle CPU %.1f %% of one core over %d s", idle(watch), watch.toSeconds());
    }
    System.exit(0);
  }

  /** Those of the next day are started at 200 a second or so. */
  private static long settle(int count, int days) {
    return 20_000 + count / Math.max(1, days) * 10L;
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(500);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
  }

  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readString(status)
            .lines()
            .filter(line -> line.startsWith("VmRSS:"))
            .map(line -> line.substring(6).strip())
            .findFirst()
            .orElse("unknown")
        : "unknown";
  }

  private static double idle(Duration watch) throws InterruptedException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    Thread.sleep(watch);
    return 100.0 * (system.getProcessCpuTime() - before) / watch.toNanos();
  }
}
