package com.operanttechnologies.endurance;

import com.operanttechnologies.mail.jdbc.SealedLetters;
import com.operanttechnologies.mail.pace.SendingPace;
import com.operanttechnologies.mail.pace.SendingPaces;
import com.operanttechnologies.tenant.Tenants;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/**
 * Follow-ups of three organisations that become due within one minute: how evenly, in which order
 * and how fast they leave, after mails of a fourth one as warm-up. Arguments: follow-ups in all,
 * mails a second of the relay.
 */
public final class DueAtOnce {
  private static final int COMPANIES = 3;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int SLICES = 10;

  /** Mails so near to each other are under way together. */
  private static final Duration NEIGHBOURS = Duration.ofSeconds(2);

  private static final int WARM_UP = 3_000;

  private DueAtOnce() {}

  /** Exits with 1 if shares or order are off. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int each = Integer.parseInt(args[0]) / COMPANIES;
    String perSecond = args[1];
    boolean good;
    try (BenchProduct product = new BenchProduct("--operant.mail.pace.per-second=" + perSecond)) {
      warmUp(product);
      List<Company> companies = prepare(product, each);
      product.stop();
      product.start("web,worker");
      while (product.sink().taken() < WARM_UP + each * COMPANIES) {
        Thread.sleep(10_000);
        Installation.say("%d mails have left", product.sink().taken() - WARM_UP);
      }
      good = report(companies, product.sink().dots(), Double.parseDouble(perSecond));
    }
    System.exit(good ? 0 : 1);
  }

  private static void warmUp(BenchProduct product) throws IOException, InterruptedException {
    ApplicationContext context = product.start("web");
    company(context, "warm-up", WARM_UP);
    product.stop();
    product.start("web,worker");
    while (product.sink().taken() < WARM_UP) {
      Thread.sleep(100);
    }
    product.stop();
  }

  private static List<Company> prepare(BenchProduct product, int each) throws IOException {
    ApplicationContext context = product.start("web");
    List<Company> companies = new ArrayList<>();
    for (String name : List.of("acme-sails", "rival-ropes", "third-tackle")) {
      companies.add(company(context, name, each));
    }
    Installation.say("%d follow-ups of each of %d organisations are due", each, COMPANIES);
    return companies;
  }

  private static Company company(ApplicationContext context, String name, int followUps) {
    Company company = new Company(context, name);
    context
        .getBean(Tenants.class)
        .run(company.tenant, () -> context.getBean(SendingPaces.class).choose(SendingPace.FREE));
    Instant from = Instant.now().minus(WINDOW);
    company.followUps(followUps, from, WINDOW.toMillis() / (double) followUps);
    company.write(context.getBean(SealedLetters.class));
    return company;
  }

  private static boolean report(List<Company> companies, Map<String, Instant> dots, double rate) {
    List<List<Map.Entry<String, Instant>>> arrived =
        companies.stream().map(company -> of(company, dots)).toList();
    List<Instant> left = arrived.stream().flatMap(List::stream).map(Map.Entry::getValue).toList();
    Instant first = left.stream().min(Comparator.naturalOrder()).orElseThrow();
    Instant last = left.stream().max(Comparator.naturalOrder()).orElseThrow();
    long span = Duration.between(first, last).toMillis();
    Installation.say(
        "%d mails in %d s: %.0f/s of %.0f/s, at most %d in one second",
        left.size(), span / 1_000, left.size() * 1_000.0 / span, rate, mostInASecond(left));
    for (int slice = 0; slice < SLICES; slice++) {
      Instant from = first.plusMillis(span * slice / SLICES);
      Instant until = first.plusMillis(span * (slice + 1) / SLICES);
      Installation.say(
          "slice %d: %s, overtaken %d",
          slice + 1,
          arrived.stream().map(a -> within(a, from, until)).toList(),
          arrived.stream().mapToLong(a -> within(overtaken(a), from, until)).sum());
    }
    Instant half = first.plusMillis(span / 2);
    List<Long> shares = arrived.stream().map(a -> within(a, first, half)).toList();
    double even = shares.stream().mapToLong(Long::longValue).sum() / (double) COMPANIES;
    long late = arrived.stream().mapToLong(a -> overtaken(a).size()).sum();
    Installation.say(
        "in the first half %s, overtaken by more than %d s: %d",
        shares, NEIGHBOURS.toSeconds(), late);
    return shares.stream().allMatch(share -> Math.abs(share - even) < even * 0.15)
        && late < left.size() / 100
        && mostInASecond(left) <= rate * 1.1 + 1;
  }

  private static long mostInASecond(List<Instant> left) {
    return left.stream()
        .collect(Collectors.groupingBy(Instant::getEpochSecond, Collectors.counting()))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  private static List<Map.Entry<String, Instant>> of(Company company, Map<String, Instant> dots) {
    String domain = "@" + company.tenant.toString().substring(24) + ".example>";
    return dots.entrySet().stream()
        .filter(dot -> dot.getKey().endsWith(domain))
        .sorted(Map.Entry.comparingByKey())
        .toList();
  }

  private static long within(
      List<Map.Entry<String, Instant>> arrived, Instant from, Instant until) {
    return arrived.stream()
        .filter(dot -> !dot.getValue().isBefore(from) && dot.getValue().isBefore(until))
        .count();
  }

  /** Message-IDs count up in due order: those that leave well after one that is due later. */
  private static List<Map.Entry<String, Instant>> overtaken(
      List<Map.Entry<String, Instant>> arrived) {
    List<Map.Entry<String, Instant>> overtaken = new ArrayList<>();
    Instant earliest = Instant.MAX;
    for (Map.Entry<String, Instant> dot : arrived.reversed()) {
      Instant left = dot.getValue();
      if (left.minus(NEIGHBOURS).isAfter(earliest)) {
        overtaken.add(dot);
      }
      earliest = left.isBefore(earliest) ? left : earliest;
    }
    return overtaken;
  }
}
