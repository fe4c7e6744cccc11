package com.operanttechnologies.endurance;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * Kills the product at random moments while mails leave, and counts what arrived. Arguments: number
 * of quotes, number of kills, relay or sandbox, seed.
 */
public final class KillTest implements AutoCloseable {
  private static final Duration STANDSTILL = Duration.ofMinutes(3);

  /** All quotes expire at once: the mails of the day before must have left within it. */
  private static final Duration DAY = Duration.ofSeconds(5);

  private static final int VALID_DAYS = 40;

  /** A machine may become slower while the test runs: starts may take so much longer. */
  private static final int SLACK = 3;

  private final int quotes;
  private final int kills;
  private final boolean relay;
  private final Random random;
  private final Installation product = new Installation();
  private final List<String> offers = new ArrayList<>();
  private int validDays = VALID_DAYS;
  private List<String> steps = List.of();

  private KillTest(int quotes, int kills, boolean relay, long seed) throws IOException {
    this.quotes = quotes;
    this.kills = kills;
    this.relay = relay;
    this.random = new Random(seed);
    Installation.say("seed %d", seed);
  }

  /** Exits with 1 if a mail was lost or came twice. */
  public static void main(String[] args) throws IOException, InterruptedException {
    long seed = args.length > 3 ? Long.parseLong(args[3]) : System.nanoTime();
    boolean relay = args[2].equals("relay");
    boolean good;
    try (KillTest test =
        new KillTest(Integer.parseInt(args[0]), Integer.parseInt(args[1]), relay, seed)) {
      good = test.run();
    }
    System.exit(good ? 0 : 1);
  }

  private boolean run() throws IOException, InterruptedException {
    found();
    Installation.say("%d quotes valid for %d days of %s", quotes, validDays, DAY);
    write();
    for (int i = 1; i <= kills; i++) {
      killOnce(i);
    }
    Tally tally = awaitEnd();
    product.stop();
    Installation.say("%d quotes of %d mails, %d kills: %s", quotes, steps.size() + 1, kills, tally);
    tally.findings().forEach(finding -> Installation.say("%s", finding));
    return tally.isGood();
  }

  /** No quote shall expire while the product is down. */
  private void found() throws IOException, InterruptedException {
    List<String> sandbox = List.of("--operant.sandbox.day-length=" + DAY);
    Duration start = product.found(relay ? product.toSink(DAY) : sandbox);
    validDays += Math.toIntExact(start.multipliedBy(SLACK * kills).dividedBy(DAY));
  }

  private void write() {
    steps = new ArrayList<>();
    for (JsonNode sequence : product.program().get("/sequences").json().at("/items")) {
      if (sequence.at("/default").asBoolean()) {
        sequence.at("/steps").forEach(step -> steps.add(step.at("/id").asString()));
      }
    }
    for (int i = 0; i < quotes; i++) {
      offers.add(Installation.expect(201, product.program().post("/quotes", quote(i))).text("/id"));
    }
    offers.forEach(
        offer -> Installation.expect(202, product.program().post("/quotes/" + offer + "/sending")));
    Installation.say("all are on their way");
  }

  private String quote(int i) {
    return """
    {"title": "Sails %d", "currency": "EUR", "validUntil": "%s",
     "customer": {"name": "Bob %d", "email": "bob%d@buyer.example"},
     "lines": [{"description": "Sail", "quantity": 2, "unitPrice": "241.67", "taxPercent": 20}]}
    """
        .formatted(i, LocalDate.now().plusDays(validDays), i, i);
  }

  /** Waits for mails to leave, then a moment more. */
  private void killOnce(int number) throws IOException, InterruptedException {
    int before = delivered().size();
    Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
    while (delivered().size() == before && Instant.now().isBefore(deadline)) {
      Thread.sleep(50);
    }
    Thread.sleep(random.nextInt(6_000));
    int left = delivered().size();
    Installation.say("kill %d after %d mails", number, left);
    product.killAndStart();
  }

  private Tally awaitEnd() throws InterruptedException {
    Tally tally = tally();
    Duration patience = DAY.multipliedBy(validDays).plus(STANDSTILL);
    String last = "";
    Instant changed = Instant.now();
    while (tally.open() > 0 && changed.plus(patience).isAfter(Instant.now())) {
      if (!tally.toString().equals(last)) {
        last = tally.toString();
        changed = Instant.now();
      }
      Thread.sleep(3_000);
      tally = tally();
    }
    return tally;
  }

  private Tally tally() {
    Map<String, JsonNode> ledger = new HashMap<>();
    offers.forEach(offer ->
        ledger.put(
            offer,
            Installation.expect(200, product.program().get("/quotes/" + offer + "/messages"))
                .json()
                .at("/items")));
    Tally tally = new Tally(delivered(), DAY.multipliedBy(2));
    offers.forEach(offer -> tally.count(ledger.get(offer), steps));
    return tally;
  }

  private Map<String, Integer> delivered() {
    if (relay) {
      return product.sink().deliveries();
    }
    Map<String, Integer> found = new HashMap<>();
    String next = "";
    do {
      String cursor = next.isEmpty() ? "" : "&cursor=" + next;
      JsonNode page =
          Installation.expect(200, product.program().get("/sandbox/mails?limit=200" + cursor))
              .json();
      page.at("/items")
          .forEach(mail -> found.merge(mail.at("/messageId").asString(), 1, Integer::sum));
      next = page.at("/next").asString("");
    } while (!next.isEmpty());
    return found;
  }

  @Override
  public void close() throws IOException {
    product.close();
  }
}
