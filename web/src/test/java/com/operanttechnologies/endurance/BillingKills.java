package com.operanttechnologies.endurance;

import com.operanttechnologies.endurance.BillingCheck.Found;
import com.operanttechnologies.endurance.Deals.Deal;
import com.operanttechnologies.endurance.billing.BillingCall;
import com.operanttechnologies.endurance.billing.BillingSink;
import com.operanttechnologies.endurance.billing.Moment;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/**
 * Kills the product at each step between an acceptance and its bill, and between undoing it and
 * nothing being billed any more. Arguments: http, built-in or all, and rounds.
 */
public final class BillingKills implements AutoCloseable {
  private static final int DEADLY_WITHIN_MINUTES = 3;

  /** Committed, twice; away; undone at once; the calls that bill; those that take back. */
  private static final int DEALS_A_ROUND = 4 + 5 * 3 + 4 * 2 + 1;

  /** Milliseconds from the first answer to an acceptance to the kill. */
  private static final List<Integer> DELAYS = List.of(0, 100, 250, 500, 1000, 2000);

  /** Customers who accept at once: each is at another step when the product is killed. */
  private static final int AT_ONCE = 6;

  private final int rounds;
  private final Installation product = new Installation();
  private final BillingSink billing = new BillingSink();
  private final Deals deals = new Deals(product);
  private final KillTable table = new KillTable();
  private final Deque<Deal> waiting = new ArrayDeque<>();

  private BillingKills(int rounds) throws IOException {
    this.rounds = rounds;
  }

  /** Exits with 1 if something is missing, or is there more than once. */
  public static void main(String[] args) throws Exception {
    boolean good;
    try (BillingKills kills = new BillingKills(Integer.parseInt(args[1]))) {
      good = kills.run(!args[0].equals("built-in"), !args[0].equals("http"));
    }
    System.exit(good ? 0 : 1);
  }

  private boolean run(boolean http, boolean builtIn) throws Exception {
    List<String> standard = product.toSink(Duration.ofHours(24));
    standard.add("--server.forward-headers-strategy=native");
    List<String> withBilling = new ArrayList<>(standard);
    withBilling.addAll(billing.settings());
    product.found(http ? withBilling : standard);
    if (http) {
      throughHttp();
    }
    if (http && builtIn) {
      product.restart(standard);
    }
    if (builtIn) {
      throughItself();
    }
    boolean equal = nothingDiffers();
    product.stop();
    table.print();
    Installation.say("calls for what was there already: %d", billing.books().repeated());
    return equal && table.isGood();
  }

  private void throughHttp() throws Exception {
    Installation.expect(
        200,
        product
            .program()
            .put(
                "/settings/billing",
                "{\"engine\": \"standard\", \"daysToPay\": 14, \"undoDays\": 1}"));
    for (int round = 0; round < rounds; round++) {
      waiting.addAll(deals.send(DEALS_A_ROUND));
      whenCommitted();
      for (BillingCall call : BillingCall.forward()) {
        for (Moment moment : Moment.values()) {
          inCall(call, moment);
        }
      }
      whileBillingIsAway();
      undoneAfterTheStart();
      whenUndoingIsCommitted();
      for (BillingCall call : BillingCall.backward()) {
        takingBack(call, Moment.BEFORE);
        takingBack(call, Moment.AFTER);
      }
      takingBack(BillingCall.CLOSE_ACCOUNT, Moment.ANSWERED);
    }
  }

  private void whenCommitted() throws IOException, InterruptedException {
    Deal deal = waiting.remove();
    withoutWorker(deals.customer(deal)::accept);
    billed("accepted, and nothing begun", deal);
  }

  /** Without the worker's role nothing follows a decision. */
  private void withoutWorker(Runnable decision) throws IOException, InterruptedException {
    product.stop();
    product.start("--operant.roles=web");
    decision.run();
    product.killAndStart();
  }

  private void inCall(BillingCall call, Moment moment) throws Exception {
    Deal deal = waiting.remove();
    struckOn(call, moment, deals.customer(deal)::accept);
    product.start();
    billed(call + ", " + moment, deal);
  }

  /** It has been noted that billing is away when the product is killed. */
  private void whileBillingIsAway() throws IOException, InterruptedException {
    Deal deal = waiting.remove();
    billing.away(true);
    deals.customer(deal).accept();
    deals.await("waiting for billing", deal.id(), () -> deals.waitsForBilling(deal));
    product.kill();
    billing.away(false);
    product.start();
    billed("open the account, billing was away", deal);
  }

  private void undoneAfterTheStart() throws Exception {
    Deal deal = waiting.remove();
    struckOn(BillingCall.ISSUE_INVOICE, Moment.AFTER, deals.customer(deal)::accept);
    product.start();
    deals.undo(deal);
    undone(BillingCall.ISSUE_INVOICE + ", after; then undone", deal);
  }

  private void whenUndoingIsCommitted() throws IOException, InterruptedException {
    Deal deal = waiting.remove();
    deals.customer(deal).accept();
    deals.awaitEnd(deal, "done");
    withoutWorker(() -> deals.undo(deal));
    undone("undone, and nothing begun", deal);
  }

  private void takingBack(BillingCall call, Moment moment) throws Exception {
    Deal deal = waiting.remove();
    deals.customer(deal).accept();
    deals.awaitEnd(deal, "done");
    struckOn(call, moment, () -> deals.undo(deal));
    product.start();
    undone("undone: " + call + ", " + moment, deal);
  }

  /** Does what leads to the call, and waits until the call was deadly. */
  private void struckOn(BillingCall call, Moment moment, Runnable cause)
      throws InterruptedException, ExecutionException, TimeoutException {
    Future<Void> struck = billing.strike(call, moment, product::kill);
    Deals.answered(cause);
    struck.get(DEADLY_WITHIN_MINUTES, TimeUnit.MINUTES);
  }

  private void billed(String step, Deal deal) throws InterruptedException {
    Instant started = Instant.now();
    deals.awaitEnd(deal, "done");
    Found found = new BillingCheck(deals, product.sink(), billing.books()).billed(deal);
    table.add(step, deal, found, Duration.between(started, Instant.now()));
  }

  private void undone(String step, Deal deal) throws InterruptedException {
    Instant started = Instant.now();
    deals.awaitEnd(deal, "undone");
    Found found = new BillingCheck(deals, product.sink(), billing.books()).undone(deal);
    table.add(step, deal, found, Duration.between(started, Instant.now()));
  }

  private void throughItself() throws Exception {
    waiting.addAll(deals.send(rounds * DELAYS.size() * AT_ONCE));
    for (int round = 0; round < rounds; round++) {
      for (int delay : DELAYS) {
        killAmidst(delay);
      }
    }
  }

  private void killAmidst(int delay) throws Exception {
    List<Deal> now = new ArrayList<>();
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      now.add(waiting.remove());
      customers.add(deals.customer(now.getLast()));
    }
    Instant killed;
    try (Crowd crowd = new Crowd(customers)) {
      crowd.awaitFirstAnswer();
      Thread.sleep(delay);
      product.kill();
      killed = Instant.now();
    }
    product.start();
    Instant started = Instant.now();
    for (Deal deal : now) {
      judge(deal, killed, started);
    }
  }

  /** Whose acceptance was not committed accepts again. */
  private void judge(Deal deal, Instant killed, Instant started) throws InterruptedException {
    String step = "built-in, noted: " + deals.lastNoted(deal, killed);
    if (!deals.isAccepted(deal)) {
      deals.customer(deal).accept();
    }
    deals.awaitEnd(deal, "done");
    Found found = new BillingCheck(deals, product.sink(), null).billed(deal);
    table.add(step, deal, found, Duration.between(started, Instant.now()));
  }

  private boolean nothingDiffers() {
    JsonNode differing =
        Installation.expect(
                200, product.program().get("/reconciliations?show=differences&limit=200"))
            .json()
            .at("/items");
    differing.forEach(each -> Installation.say("differs: %s", each));
    return differing.isEmpty();
  }

  @Override
  public void close() throws IOException {
    billing.close();
    product.close();
  }
}
