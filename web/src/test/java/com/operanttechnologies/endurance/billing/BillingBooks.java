package com.operanttechnologies.endurance.billing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Accounts, subscriptions and invoices by their keys, as docs/billing-http.md wants them kept. */
public final class BillingBooks {
  private final JsonMapper json = new JsonMapper();
  private final Map<String, Thing> things = new LinkedHashMap<>();
  private int repeated;

  /** What a call is answered. */
  record Answer(int status, @Nullable JsonNode body) {
    static Answer of(int status) {
      return new Answer(status, null);
    }
  }

  /** What stands in the books about one customer. */
  public record Count(long accounts, long subscriptions, long invoices) {}

  private static final class Thing {
    private final String kind;
    private final ObjectNode body;
    private boolean gone;

    Thing(String kind, ObjectNode body) {
      this.kind = kind;
      this.body = body;
    }

    String text(String pointer) {
      return body.at(pointer).asString("");
    }
  }

  /** The key names the thing: asked for again, it is answered as it is. */
  synchronized Answer post(String kind, String key, String body) {
    ObjectNode asked = (ObjectNode) json.readTree(body);
    Thing known = things.get(kind + "/" + key);
    if (known == null) {
      known = new Thing(kind, numbered(asked));
      things.put(kind + "/" + key, known);
    } else if (known.gone && !kind.equals("accounts")) {
      return Answer.of(409);
    } else if (known.gone) {
      known.gone = false;
      known.body.set("origin", asked.get("origin"));
    } else {
      repeated++;
    }
    accountOf(known).forEach(account -> account.gone = false);
    return new Answer(200, known.body);
  }

  private ObjectNode numbered(ObjectNode asked) {
    int number = things.size() + 1;
    return asked.put("ref", "ref-" + number).put("number", "R" + number);
  }

  private Stream<Thing> accountOf(Thing thing) {
    return all("accounts").filter(account -> account.text("/ref").equals(thing.text("/account")));
  }

  synchronized Answer get(String kind, String key) {
    Thing known = things.get(kind + "/" + key);
    return known == null || known.gone ? Answer.of(404) : new Answer(200, known.body);
  }

  /**
   * @param origin who opened the account: only for this one it is closed
   */
  synchronized Answer delete(String kind, String key, @Nullable String origin) {
    Thing known = things.get(kind + "/" + key);
    if (known == null || known.gone) {
      return Answer.of(404);
    }
    if (kind.equals("accounts") && (isLivedOn(known) || !known.text("/origin").equals(origin))) {
      return Answer.of(409);
    }
    known.gone = true;
    return Answer.of(204);
  }

  private boolean isLivedOn(Thing account) {
    return things.values().stream()
        .anyMatch(thing -> !thing.gone && thing.text("/account").equals(account.text("/ref")));
  }

  private Stream<Thing> all(String kind) {
    return things.values().stream().filter(thing -> thing.kind.equals(kind));
  }

  /** What stands of this customer, whatever its keys are. */
  public synchronized Count standing(String email) {
    return count(email, false);
  }

  /** What was ever made for this customer, taken back or not. */
  public synchronized Count made(String email) {
    return count(email, true);
  }

  private Count count(String email, boolean alsoGone) {
    Map<String, Long> counts = new HashMap<>();
    List<Thing> accounts =
        all("accounts").filter(account -> account.text("/customer/email").equals(email)).toList();
    List<String> refs = accounts.stream().map(account -> account.text("/ref")).toList();
    things.values().stream()
        .filter(thing -> accounts.contains(thing) || refs.contains(thing.text("/account")))
        .filter(thing -> alsoGone || !thing.gone)
        .forEach(thing -> counts.merge(thing.kind, 1L, Long::sum));
    return new Count(
        counts.getOrDefault("accounts", 0L),
        counts.getOrDefault("subscriptions", 0L),
        counts.getOrDefault("invoices", 0L));
  }

  /** What the customer's invoices are called and come to. */
  public synchronized List<String> invoices(String email) {
    List<String> refs =
        all("accounts")
            .filter(account -> account.text("/customer/email").equals(email))
            .map(account -> account.text("/ref"))
            .toList();
    return all("invoices")
        .filter(invoice -> refs.contains(invoice.text("/account")))
        .map(invoice -> invoice.text("/number") + " " + invoice.text("/totals/gross"))
        .toList();
  }

  /** How often something was asked for that was there already. */
  public synchronized int repeated() {
    return repeated;
  }

  byte[] bytes(Answer answer) {
    return answer.body() == null ? new byte[0] : json.writeValueAsBytes(answer.body());
  }
}
