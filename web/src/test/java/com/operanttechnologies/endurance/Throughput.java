package com.operanttechnologies.endurance;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Mails a second of the whole pipeline: process, ledger in PostgreSQL, RSA-2048 signature, SMTP to
 * a sink on the same machine. Argument: mails.
 */
public final class Throughput {
  private static final int WANTED = 150;

  /** The first half makes the machine code of the rest. */
  private static final int WARM_UP = 2;

  private Throughput() {}

  /** Exits with 1 below 150 mails a second. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int mails = Integer.parseInt(args[0]);
    double perSecond;
    try (BenchProduct product = new BenchProduct()) {
      new Company(product.start("web"), "acme-sails").notices(mails);
      product.stop();
      Installation.say("%d mails are due, the product starts", mails);
      product.start("web,worker");
      perSecond = measured(product, mails);
    }
    Installation.say(
        "%.2f ms for an RSA-2048 signature alone, by which machines and days can be compared",
        Signatures.millisEach());
    Installation.say("%.0f mails/s, at least %d are wanted", perSecond, WANTED);
    System.exit(perSecond >= WANTED ? 0 : 1);
  }

  private static double measured(BenchProduct product, int mails)
      throws IOException, InterruptedException {
    MailSink sink = product.sink();
    ProcessHandle database = product.database();
    await(sink, mails / WARM_UP);
    Instant first = Instant.now();
    Cpu cpu = Cpu.now(database);
    int before = sink.taken();
    int last = before;
    while (sink.taken() < mails) {
      Thread.sleep(5_000);
      Installation.say("%d mails, %.0f/s", sink.taken(), (sink.taken() - last) / 5.0);
      last = sink.taken();
    }
    Instant end = sink.dots().values().stream().max(Instant::compareTo).orElseThrow();
    Cpu spent = Cpu.now(database);
    Installation.say(
        "%.1f ms of CPU a mail with the sink, and %.1f ms in PostgreSQL",
        spent.product.minus(cpu.product).toMillis() / (double) (mails - before),
        spent.database.minus(cpu.database).toMillis() / (double) (mails - before));
    return (mails - before) * 1_000.0 / Duration.between(first, end).toMillis();
  }

  /** Of this process, and of the database's processes. */
  private record Cpu(Duration product, Duration database) {
    static Cpu now(ProcessHandle database) {
      return new Cpu(
          sum(Stream.of(ProcessHandle.current())),
          sum(Stream.concat(Stream.of(database), database.descendants())));
    }

    private static Duration sum(Stream<ProcessHandle> processes) {
      return processes
          .flatMap(process -> process.info().totalCpuDuration().stream())
          .reduce(Duration.ZERO, Duration::plus);
    }
  }

  private static void await(MailSink sink, int mails) throws InterruptedException {
    while (sink.taken() < mails) {
      Thread.sleep(10);
    }
  }
}
