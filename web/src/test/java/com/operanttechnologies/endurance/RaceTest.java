package com.operanttechnologies.endurance;

import com.operanttechnologies.testing.Program;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Accepts quotes at random moments around the instant at which their follow-up is claimed.
 * Arguments: quotes, at once, seed.
 */
public final class RaceTest implements AutoCloseable {
  private static final Duration DAY = Duration.ofSeconds(6);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int BEFORE_MILLIS = 100;

  /** How long after its instant a follow-up leaves, as far as it is known yet. */
  private final AtomicInteger lag = new AtomicInteger(600);

  private final Random random;
  private final Installation product = new Installation();
  private final Map<String, Integer> ends = new TreeMap<>();
  private final List<String> findings = new ArrayList<>();

  private RaceTest(long seed) throws IOException {
    this.random = new Random(seed);
    Installation.say("seed %d", seed);
  }

  /** A quote whose customer accepted; the answer came then. */
  private record Accepted(String quote, Instant answered) {}

  /** Exits with 1 if a follow-up left after the acceptance and nobody was told. */
  public static void main(String[] args) throws Exception {
    long seed = args.length > 2 ? Long.parseLong(args[2]) : System.nanoTime();
    boolean good;
    try (RaceTest test = new RaceTest(seed)) {
      good = test.run(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
    }
    System.exit(good ? 0 : 1);
  }

  private boolean run(int quotes, int atOnce)
      throws IOException, InterruptedException, ExecutionException {
    List<String> settings = product.toSink(DAY);
    settings.add("--server.forward-headers-strategy=native");
    product.found(settings);
    product.sink().misbehave(Trouble.ALWAYS_SLOW);
    List<Accepted> accepted = new ArrayList<>();
    try (ExecutorService customers = Executors.newFixedThreadPool(atOnce)) {
      List<Future<Accepted>> running = new ArrayList<>();
      for (int i = 0; i < quotes; i++) {
        int number = i;
        double chance = random.nextDouble();
        running.add(customers.submit(() -> race(number, chance)));
      }
      for (Future<Accepted> each : running) {
        accepted.add(each.get());
      }
    }
    Thread.sleep(5_000);
    accepted.forEach(this::judge);
    product.stop();
    Installation.say("%d acceptances: %s", quotes, ends);
    findings.forEach(finding -> Installation.say("%s", finding));
    return findings.isEmpty();
  }

  /**
   * @param chance where in the time around the claim, from 0 to 1
   */
  private Accepted race(int number, double chance) throws InterruptedException {
    Program seller = product.program();
    String id = Installation.expect(201, seller.post("/quotes", quote(number))).text("/id");
    Installation.expect(202, seller.post("/quotes/" + id + "/sending"));
    JsonNode followUp = followUp(id);
    Instant due = Instant.parse(followUp.at("/dueAt").asString());
    String path = URI.create(seller.get("/quotes/" + id + "/link").text("/url")).getPath();
    Customer bob = new Customer(product.port(), path).read();
    long offset = Math.round(chance * (2 * lag.get() + BEFORE_MILLIS)) - BEFORE_MILLIS;
    Thread.sleep(Math.max(0, Duration.between(Instant.now(), due).toMillis() + offset));
    bob.accept();
    Instant answered = Instant.now();
    learn(due, offset, product.sink().dots().get(followUp.at("/messageId").asString()));
    return new Accepted(id, answered);
  }

  /** The next ones are aimed better. */
  private void learn(Instant due, long offset, @Nullable Instant dot) {
    int seen =
        dot == null
            ? (int) Math.max(lag.get(), offset + BEFORE_MILLIS)
            : (int) Math.max(BEFORE_MILLIS, Duration.between(due, dot).toMillis());
    lag.updateAndGet(before -> (3 * before + seen) / 4);
  }

  private static String quote(int i) {
    return """
    {"title": "Sails %d", "currency": "EUR", "validUntil": "%s",
     "customer": {"name": "Bob %d", "email": "bob%d@buyer.example"},
     "lines": [{"description": "Sail", "quantity": 2, "unitPrice": "241.67", "taxPercent": 20}]}
    """
        .formatted(i, LocalDate.now().plusDays(60), i, i);
  }

  private JsonNode followUp(String quote) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      for (JsonNode message : messages(quote)) {
        if (message.at("/kind").asString().equals("follow_up")) {
          return message;
        }
      }
      Thread.sleep(500);
    }
    throw new IllegalStateException("No follow-up was planned for " + quote);
  }

  private JsonNode messages(String quote) {
    return Installation.expect(200, product.program().get("/quotes/" + quote + "/messages"))
        .json()
        .at("/items");
  }

  private void judge(Accepted accepted) {
    String story = product.program().get("/quotes/" + accepted.quote() + "/timeline").body();
    for (JsonNode message : messages(accepted.quote())) {
      if (message.at("/kind").asString().equals("follow_up")) {
        ends.merge(end(accepted, message, story), 1, Integer::sum);
      }
    }
  }

  private String end(Accepted accepted, JsonNode message, String story) {
    String mimeId = message.at("/messageId").asString();
    Instant dot = product.sink().dots().get(mimeId);
    boolean named = story.contains("follow_up_was_leaving") && story.contains(mimeId);
    if (dot == null) {
      return "not sent, " + message.at("/state").asString();
    }
    if (named) {
      return "was in DATA when the acceptance committed, and named";
    }
    if (dot.isAfter(accepted.answered())) {
      findings.add("left after the acceptance, and nobody was told: " + message);
      return "left after the acceptance";
    }
    return "left before the acceptance";
  }

  @Override
  public void close() throws IOException {
    product.close();
  }
}
