package com.operanttechnologies.endurance;

import com.operanttechnologies.testing.Program;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final Duration DAY = Duration.ofSeconds(3);
  private static final int VALID_DAYS = 40;

  /** A machine may become slower while the test runs: starts may take so much longer. */
  private static final int SLACK = 3;

  private final int quotes;
  private final int kills;
  private final boolean relay;
  private final Random random;
  private final MailSink sink = new MailSink();
  private final ProductProcess product;
  private final Path folder = Files.createTempDirectory("operant-kill");
  private final int port = freePort();
  private final List<String> offers = new ArrayList<>();
  private Program program;
  private int validDays = VALID_DAYS;
  private List<String> steps = List.of();

  private KillTest(int quotes, int kills, boolean relay, long seed) throws IOException {
    this.quotes = quotes;
    this.kills = kills;
    this.relay = relay;
    this.random = new Random(seed);
    this.product = new ProductProcess(folder, port);
    say("seed %d, product's log and home in %s", seed, folder);
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
    say("%d quotes valid for %d days of %s", quotes, validDays, DAY);
    write();
    for (int i = 1; i <= kills; i++) {
      killOnce(i);
    }
    Tally tally = awaitEnd();
    product.stop();
    say("%d quotes of %d mails, %d kills: %s", quotes, steps.size() + 1, kills, tally);
    tally.findings().forEach(finding -> say("%s", finding));
    return tally.isGood();
  }

  /**
   * The first start in the sandbox makes an organisation and a key. The second shows how long a
   * start takes: no quote shall expire while the product is down.
   */
  private void found() throws IOException, InterruptedException {
    product.start(List.of());
    product.stop();
    Instant before = Instant.now();
    product.start(settings());
    Duration start = Duration.between(before, Instant.now());
    validDays += Math.toIntExact(start.multipliedBy(SLACK * kills).dividedBy(DAY));
    String env = Files.readString(folder.resolve("home/sandbox.env"));
    String key =
        env.lines()
            .filter(line -> line.startsWith("OPERANT_API_KEY="))
            .map(line -> line.substring(line.indexOf('=') + 1))
            .findFirst()
            .orElseThrow();
    program = new Program(port, key);
  }

  private List<String> settings() {
    List<String> settings = new ArrayList<>(List.of("--operant.sandbox.day-length=" + DAY));
    if (relay) {
      settings.addAll(
          List.of(
              "--operant.sandbox.enabled=false",
              "--operant.public-url=http://127.0.0.1:" + port,
              "--operant.mail.sender=quotes@acme-sails.example",
              "--operant.mail.relay.host=127.0.0.1",
              "--operant.mail.relay.port=" + sink.port(),
              "--operant.mail.relay.tls=none"));
    }
    return settings;
  }

  private void write() {
    steps = new ArrayList<>();
    for (JsonNode sequence : program.get("/sequences").json().at("/items")) {
      if (sequence.at("/default").asBoolean()) {
        sequence.at("/steps").forEach(step -> steps.add(step.at("/id").asString()));
      }
    }
    for (int i = 0; i < quotes; i++) {
      offers.add(expect(201, program.post("/quotes", quote(i))).text("/id"));
    }
    offers.forEach(offer -> expect(202, program.post("/quotes/" + offer + "/sending")));
    say("all are on their way");
  }

  private static Program.Reply expect(int status, Program.Reply reply) {
    if (reply.status() != status) {
      throw new IllegalStateException(reply.status() + " " + reply.body());
    }
    return reply;
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
    product.kill();
    say("kill %d after %d mails", number, left);
    product.start(settings());
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
            offer, expect(200, program.get("/quotes/" + offer + "/messages")).json().at("/items")));
    Tally tally = new Tally(delivered());
    offers.forEach(offer -> tally.count(ledger.get(offer), steps));
    return tally;
  }

  private Map<String, Integer> delivered() {
    if (relay) {
      return sink.deliveries();
    }
    Map<String, Integer> found = new HashMap<>();
    String cursor = "";
    do {
      JsonNode page = expect(200, program.get("/sandbox/mails?limit=200" + cursor)).json();
      page.at("/items")
          .forEach(mail -> found.merge(mail.at("/messageId").asString(), 1, Integer::sum));
      cursor = page.has("next") ? "&cursor=" + page.at("/next").asString() : "";
    } while (!cursor.isEmpty());
    return found;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void say(String format, Object... what) {
    System.out.println(format.formatted(what));
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }
}
