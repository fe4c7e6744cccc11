package com.operanttechnologies.billing.killbill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What there is at the fake Kill Bill, by the rules of Kill Bill's own resources. */
public final class KillBillLedger {
  private final JsonMapper json;
  private final KillBillPayments payments;
  private final List<ObjectNode> accounts = new ArrayList<>();
  private final List<ObjectNode> subscriptions = new ArrayList<>();
  private final List<ObjectNode> invoices = new ArrayList<>();
  private final Set<String> plans = new HashSet<>();

  public KillBillLedger(JsonMapper json) {
    this.json = json;
    this.payments = new KillBillPayments(json);
  }

  public record Answer(int status, @Nullable JsonNode body) {}

  public List<ObjectNode> accounts() {
    return accounts;
  }

  public List<ObjectNode> subscriptions() {
    return subscriptions;
  }

  public List<ObjectNode> invoices() {
    return invoices;
  }

  public List<ObjectNode> payments() {
    return payments.all();
  }

  public Answer refused(int status, String message) {
    return new Answer(status, json.createObjectNode().put("code", 1).put("message", message));
  }

  public Answer answer(String method, String path, Map<String, String> query, String body) {
    String[] way = path.substring(1).split("/");
    return switch (way[0]) {
      case "accounts" -> accounts(method, way, query, body);
      case "subscriptions" -> subscriptions(method, way, query, body);
      case "invoices" -> invoices(method, way, body);
      case "invoicePayments" -> {
        payments.refund(way[1], json.readTree(body));
        yield new Answer(201, null);
      }
      case "catalog" -> plan((ObjectNode) json.readTree(body));
      default -> throw new IllegalStateException("Unknown at Kill Bill: " + path);
    };
  }

  private Answer accounts(String method, String[] way, Map<String, String> query, String body) {
    if (way.length == 1) {
      return method.equals("GET")
          ? found(by(accounts, "externalKey", query.get("externalKey")))
          : opened((ObjectNode) json.readTree(body));
    }
    if (way[1].equals("pagination")) {
      return new Answer(200, json.createArrayNode());
    }
    Optional<ObjectNode> account = by(accounts, "accountId", way[1]);
    if (account.isEmpty()) {
      return refused(404, "No such account");
    }
    if (way.length == 3) {
      return listed(way[1], query);
    }
    if (method.equals("PUT")) {
      account.get().put("currency", json.readTree(body).get("currency").asString());
      return new Answer(204, null);
    }
    return found(account);
  }

  private Answer opened(ObjectNode account) {
    if (by(accounts, "externalKey", account.get("externalKey").asString()).isPresent()) {
      return refused(409, "Account already exists");
    }
    accounts.add(account.put("accountId", UUID.randomUUID().toString()));
    return new Answer(201, null);
  }

  private Answer listed(String account, Map<String, String> query) {
    ArrayNode list = json.createArrayNode();
    for (ObjectNode invoice : invoices) {
      ObjectNode shown = invoice.deepCopy();
      if (!"true".equals(query.get("includeInvoiceComponents"))) {
        shown.remove("items");
      }
      if (invoice.get("accountId").asString().equals(account)) {
        list.add(shown);
      }
    }
    return new Answer(200, list);
  }

  private Answer plan(ObjectNode descriptor) {
    boolean tax = descriptor.get("productCategory").asString().equals("ADD_ON");
    if (tax && descriptor.get("availableBaseProducts").isEmpty()) {
      return refused(400, "An add-on needs a base product");
    }
    plans.add(descriptor.get("planId").asString() + " in " + descriptor.get("currency").asString());
    return new Answer(201, null);
  }

  private Answer subscriptions(
      String method, String[] way, Map<String, String> query, String body) {
    if (way.length == 1) {
      return found(by(subscriptions, "externalKey", query.get("externalKey")));
    }
    if (way[1].equals("createSubscriptionWithAddOns")) {
      return started(json.readTree(body), query);
    }
    ObjectNode one = by(subscriptions, "subscriptionId", way[1]).orElseThrow();
    if (way.length == 3) {
      one.remove("cancelledDate");
    } else if (query.containsKey("requestedDate")) {
      one.put("cancelledDate", query.get("requestedDate"));
    } else if (one.get("state").asString().equals("PENDING")) {
      return refused(400, "It cannot be cancelled before it starts");
    } else if (one.has("cancelledDate")) {
      return refused(400, "It is cancelled in the future already");
    } else {
      one.put("state", "CANCELLED").put("cancelledDate", "now");
    }
    return new Answer(204, null);
  }

  private Answer started(JsonNode bundle, Map<String, String> query) {
    for (JsonNode one : bundle) {
      String account = one.get("accountId").asString();
      String currency =
          by(accounts, "accountId", account).orElseThrow().path("currency").asString("none");
      if (by(subscriptions, "externalKey", one.get("externalKey").asString()).isPresent()) {
        return refused(400, "The key is used");
      }
      if (!plans.contains(one.get("planName").asString() + " in " + currency)) {
        return refused(400, "No such plan in " + currency);
      }
      String starts = query.get("entitlementDate");
      boolean begun = !LocalDate.parse(starts).isAfter(LocalDate.now(ZoneOffset.UTC));
      subscriptions.add(
          ((ObjectNode) one)
              .put("subscriptionId", UUID.randomUUID().toString())
              .put("state", begun ? "ACTIVE" : "PENDING")
              .put("startDate", starts)
              .put("entitlementDate", query.get("entitlementDate"))
              .put("billingDate", query.get("billingDate")));
    }
    return new Answer(201, null);
  }

  private Answer invoices(String method, String[] way, String body) {
    if (way[1].equals("pagination")) {
      return new Answer(200, json.createArrayNode());
    }
    if (way[1].equals("charges")) {
      return charged(way[2], (ArrayNode) json.readTree(body));
    }
    Optional<ObjectNode> invoice = by(invoices, "invoiceId", way[1]);
    if (way.length == 3 && way[2].equals("payments")) {
      if (method.equals("GET")) {
        return new Answer(200, payments.of(way[1]));
      }
      payments.add(invoice.orElseThrow(), (ObjectNode) json.readTree(body));
      return new Answer(201, null);
    }
    if (method.equals("PUT")) {
      if (invoice.orElseThrow().get("status").asString().equals("PAID")
          || payments.on(way[1]).signum() > 0) {
        return refused(400, "The invoice is paid");
      }
      invoice.get().put("status", "VOID");
      return new Answer(204, null);
    }
    return found(invoice);
  }

  private Answer charged(String account, ArrayNode items) {
    BigDecimal sum = BigDecimal.ZERO;
    String currency =
        by(accounts, "accountId", account).orElseThrow().path("currency").asString("none");
    for (JsonNode item : items) {
      BigDecimal amount = item.get("amount").decimalValue();
      if (amount.signum() < 0 || !item.get("currency").asString().equals(currency)) {
        return refused(400, "Such a charge is not taken");
      }
      sum = sum.add(amount);
    }
    ObjectNode invoice =
        json.createObjectNode()
            .put("invoiceId", UUID.randomUUID().toString())
            .put("invoiceNumber", Integer.toString(invoices.size() + 1))
            .put("accountId", account)
            .put("currency", currency)
            .put("status", "COMMITTED")
            .put("amount", sum)
            .put("balance", sum);
    invoice.set("items", items);
    invoices.add(invoice);
    return new Answer(200, items);
  }

  private static Optional<ObjectNode> by(
      List<ObjectNode> things, String field, @Nullable String value) {
    return things.stream()
        .filter(thing -> thing.path(field).asString("").equals(value))
        .findFirst();
  }

  private Answer found(Optional<ObjectNode> thing) {
    return thing.map(found -> new Answer(200, found)).orElseGet(() -> refused(404, "Not there"));
  }
}
