package com.operanttechnologies.endurance;

import com.operanttechnologies.testing.Program;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * Sends mails through every trouble that a relay can make, kills the product meanwhile, and counts.
 * Arguments: mails a trouble, kills a trouble, troubles with commas between or all, seed.
 */
public final class ChaosTest implements AutoCloseable {
  /** Longer than the pause before a fourth try. */
  private static final Duration STANDSTILL = Duration.ofMinutes(17);

  private static final int COPIES = 9;

  private final int mails;
  private final int kills;
  private final Random random;
  private final Installation product = new Installation();
  private int written;

  private ChaosTest(int mails, int kills, long seed) throws IOException {
    this.mails = mails;
    this.kills = kills;
    this.random = new Random(seed);
    Installation.say("seed %d", seed);
  }

  /** Exits with 1 if a mail was lost or came twice. */
  public static void main(String[] args) throws IOException, InterruptedException {
    long seed = args.length > 3 ? Long.parseLong(args[3]) : System.nanoTime();
    boolean good;
    try (ChaosTest test =
        new ChaosTest(Integer.parseInt(args[0]), Integer.parseInt(args[1]), seed)) {
      good = test.run(troubles(args[2]));
    }
    System.exit(good ? 0 : 1);
  }

  private static List<Trouble> troubles(String named) {
    return named.equals("all")
        ? Arrays.stream(Trouble.values()).filter(each -> each != Trouble.ALWAYS_SLOW).toList()
        : Arrays.stream(named.toUpperCase(Locale.ROOT).split(",")).map(Trouble::valueOf).toList();
  }

  private boolean run(List<Trouble> troubles) throws IOException, InterruptedException {
    product.found(product.toSink(Duration.ofHours(24)));
    boolean good = true;
    for (Trouble trouble : troubles) {
      Balance balance = through(trouble);
      Installation.say("%-16s %s", trouble, balance);
      balance.findings().stream().limit(20).forEach(finding -> Installation.say("  %s", finding));
      good &= balance.isGood();
    }
    product.stop();
    return good;
  }

  private Balance through(Trouble trouble) throws IOException, InterruptedException {
    product.sink().misbehave(trouble);
    List<String> offers = write();
    int before = product.sink().taken();
    for (int i = 0; i < kills; i++) {
      killAmidst(before + mails * i / (kills + 1));
    }
    Balance balance = awaitEnd(offers);
    return balance.met(product.sink().misbehave(Trouble.ACCEPT));
  }

  private List<String> write() {
    List<String> offers = new ArrayList<>();
    for (int i = 0; i < Math.max(1, mails / (COPIES + 1)); i++) {
      Program.Reply made = product.program().post("/quotes", quote(written++));
      offers.add(Installation.expect(201, made).text("/id"));
    }
    offers.forEach(
        offer -> Installation.expect(202, product.program().post("/quotes/" + offer + "/sending")));
    return offers;
  }

  private static String quote(int i) {
    List<String> cc = new ArrayList<>();
    for (int copy = 1; copy <= COPIES; copy++) {
      cc.add("\"carl%d.%d@buyer.example\"".formatted(i, copy));
    }
    return """
    {"title": "Sails %d", "currency": "EUR", "validUntil": "%s", "sequence": "none",
     "customer": {"name": "Bob %d", "email": "bob%d@buyer.example"}, "cc": [%s],
     "lines": [{"description": "Sail", "quantity": 2, "unitPrice": "241.67", "taxPercent": 20}]}
    """
        .formatted(i, LocalDate.now().plusDays(30), i, i, String.join(",", cc));
  }

  /** Waits until so many have left or nothing moves, then a random moment more. */
  private void killAmidst(int taken) throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
    while (product.sink().taken() <= taken && Instant.now().isBefore(deadline)) {
      Thread.sleep(20);
    }
    Thread.sleep(random.nextInt(2_000));
    product.killAndStart();
  }

  private Balance awaitEnd(List<String> offers) throws InterruptedException {
    Balance balance = balance(offers);
    String last = "";
    Instant changed = Instant.now();
    while (balance.open() > 0 && changed.plus(STANDSTILL).isAfter(Instant.now())) {
      if (!balance.toString().equals(last)) {
        last = balance.toString();
        changed = Instant.now();
      }
      Thread.sleep(5_000);
      balance = balance(offers);
    }
    return balance;
  }

  private Balance balance(List<String> offers) {
    Balance balance = new Balance(product.sink());
    for (String offer : offers) {
      JsonNode messages =
          Installation.expect(200, product.program().get("/quotes/" + offer + "/messages")).json();
      balance.count(messages.at("/items"), 1 + COPIES);
    }
    return balance;
  }

  @Override
  public void close() throws IOException {
    product.close();
  }
}
