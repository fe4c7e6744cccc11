package com.operanttechnologies.endurance;

import com.operanttechnologies.testing.Program;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Quotes of a sail, a monthly and a yearly line, each to a customer of its own. */
final class Deals {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Set<String> OPEN = Set.of("planned", "claimed", "in_data");

  private final Installation product;
  private int written;

  Deals(Installation product) {
    this.product = product;
  }

  /**
   * A quote that its customer has got.
   *
   * @param path of the secret link
   */
  record Deal(String id, String email, String path) {}

  /** Drafts and sends so many, and waits until all of them have been sent. */
  List<Deal> send(int count) throws InterruptedException {
    List<String> ids =
        IntStream.range(0, count)
            .mapToObj(_ -> Installation.expect(201, program().post("/quotes", quote())))
            .map(made -> made.text("/id"))
            .toList();
    ids.forEach(id -> Installation.expect(202, program().post("/quotes/" + id + "/sending")));
    List<Deal> deals = new ArrayList<>();
    for (String id : ids) {
      await("sent", id, () -> read(id, "").at("/state").asString().equals("sent"));
      deals.add(
          new Deal(
              id,
              read(id, "").at("/customer/email").asString(),
              URI.create(read(id, "/link").at("/url").asString()).getPath()));
    }
    return deals;
  }

  private String quote() {
    int i = written++;
    return """
    {"title": "Sails %d", "currency": "EUR", "validUntil": "%s", "sequence": "none",
     "customer": {"name": "Bob %d", "email": "bob%d@buyer.example"},
     "lines": [
      {"description": "Sail", "quantity": 2, "unitPrice": "1241.67", "taxPercent": 20},
      {"description": "Care", "unitPrice": "49", "taxPercent": 20, "interval": "month"},
      {"description": "Check", "unitPrice": "180", "taxPercent": 5.5, "interval": "year"}]}
    """
        .formatted(i, LocalDate.now().plusDays(30), i, i);
  }

  Customer customer(Deal deal) {
    return new Customer(product.port(), deal.path()).read();
  }

  /** The product may be killed before it can answer: what has become of it is asked later. */
  static boolean answered(Runnable call) {
    try {
      call.run();
      return true;
    } catch (UncheckedIOException dead) {
      return false;
    }
  }

  void undo(Deal deal) {
    String path = "/quotes/" + deal.id() + "/acceptance/reversal";
    Installation.expect(200, program().post(path, "{\"reason\": \"It was a mistake\"}"));
  }

  boolean isAccepted(Deal deal) {
    return read(deal.id(), "").at("/state").asString().equals("accepted");
  }

  boolean waitsForBilling(Deal deal) {
    return !read(deal.id(), "/billing").at("/error").asString("").isEmpty();
  }

  /** The step that had been noted by then. */
  String lastNoted(Deal deal, Instant by) {
    String last = "no acceptance";
    for (JsonNode entry : read(deal.id(), "/timeline").at("/items")) {
      String kind = entry.at("/kind").asString();
      if (BillingCheck.ONCE.containsKey(kind)
          && Instant.parse(entry.at("/at").asString()).isBefore(by)) {
        last = kind;
      }
    }
    return last;
  }

  /** Until billing has come to this end, and no mail is on its way. */
  void awaitEnd(Deal deal, String state) throws InterruptedException {
    await(
        state,
        deal.id(),
        () ->
            read(deal.id(), "/billing").at("/state").asString("").equals(state)
                && !isMailOpen(deal));
  }

  private boolean isMailOpen(Deal deal) {
    for (JsonNode mail : read(deal.id(), "/messages").at("/items")) {
      if (OPEN.contains(mail.at("/state").asString())) {
        return true;
      }
    }
    return false;
  }

  /** Whoever waits too long goes on: what is missing is found when it is judged. */
  void await(String what, String id, BooleanSupplier isThere) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!isThere.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        Installation.say("quote %s is not %s: %s", id, what, read(id, "/billing"));
        return;
      }
      Thread.sleep(200);
    }
  }

  JsonNode read(String id, String what) {
    return Installation.expect(200, program().get("/quotes/" + id + what)).json();
  }

  private Program program() {
    return product.program();
  }
}
