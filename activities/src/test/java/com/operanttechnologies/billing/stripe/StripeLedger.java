package com.operanttechnologies.billing.stripe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What there is at the fake Stripe, and what its requests do to it. */
public final class StripeLedger {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "customers", "cus",
          "products", "prod",
          "subscriptions", "sub",
          "invoices", "in",
          "invoiceitems", "ii",
          "invoice_payments", "inpay",
          "credit_notes", "cn",
          "checkout/sessions", "cs_test",
          "subscription_schedules", "sub_sched");

  private final JsonMapper json;
  private final Map<String, ObjectNode> things = new LinkedHashMap<>();
  private final StripePrices prices =
      new StripePrices(product -> things.containsKey("products/" + product));
  private int numbers;

  public StripeLedger(JsonMapper json) {
    this.json = json;
  }

  public record Answer(int status, JsonNode body) {}

  /** All of a kind, in the order in which they were made; deleted ones are not there. */
  public List<ObjectNode> all(String kind) {
    return things.entrySet().stream()
        .filter(thing -> thing.getKey().startsWith(kind + "/"))
        .map(Map.Entry::getValue)
        .toList();
  }

  public Answer answer(String method, String path, Map<String, String> fields) {
    String way = path.substring(1);
    String kind =
        PREFIXES.keySet().stream()
            .filter(way::startsWith)
            .filter(k -> isOf(way, k))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Unknown at Stripe: " + path));
    String rest = way.length() == kind.length() ? "" : way.substring(kind.length() + 1);
    if (rest.isEmpty()) {
      return method.equals("GET") ? list(kind, fields) : create(kind, fields);
    }
    String[] parts = rest.split("/");
    ObjectNode thing = things.get(kind + "/" + parts[0]);
    if (thing == null) {
      return error(404, "resource_missing", "No such thing: " + parts[0]);
    }
    return parts.length == 2 ? act(thing, parts[1], fields) : one(method, kind, thing);
  }

  private static boolean isOf(String way, String kind) {
    return way.length() == kind.length() || way.charAt(kind.length()) == '/';
  }

  private Answer one(String method, String kind, ObjectNode thing) {
    if (!method.equals("DELETE")) {
      return new Answer(200, thing);
    }
    if (kind.equals("subscriptions")) {
      if (thing.get("status").asString().equals("canceled")) {
        return error(404, "resource_missing", "No such subscription");
      }
      return new Answer(200, thing.put("status", "canceled"));
    }
    if (kind.equals("invoices") && !thing.get("status").asString().equals("draft")) {
      return error(400, "invoice_not_editable", "Only drafts can be deleted.");
    }
    things.remove(kind + "/" + thing.get("id").asString());
    return new Answer(200, thing.put("deleted", true));
  }

  private Answer act(ObjectNode invoice, String what, Map<String, String> fields) {
    String status = invoice.get("status").asString();
    if (what.equals("cancel") && List.of("not_started", "active").contains(status)) {
      return new Answer(200, invoice.put("status", "canceled"));
    }
    if (what.equals("finalize") && status.equals("draft")) {
      invoice.put("amount_paid", 0).put("amount_remaining", invoice.get("total").asLong());
      return new Answer(200, invoice.put("status", "open").put("number", "OP-000" + ++numbers));
    }
    if (what.equals("attach_payment") && status.equals("open")) {
      return attach(invoice, fields.get("payment_intent"));
    }
    if (what.equals("void") && status.equals("open") && invoice.get("amount_paid").asLong() == 0) {
      return new Answer(200, invoice.put("status", "void"));
    }
    return error(400, "invoice_not_editable", "The invoice is " + status + ".");
  }

  /** Only what the same customer has paid, and no more than is left. */
  private Answer attach(ObjectNode invoice, String paid) {
    ObjectNode session =
        all("checkout/sessions").stream()
            .filter(one -> one.get("payment_intent").asString().equals(paid))
            .findFirst()
            .orElseThrow();
    long amount = session.get("amount_total").asLong();
    long left = invoice.get("amount_remaining").asLong() - amount;
    boolean same = session.path("customer").asString("").equals(invoice.get("customer").asString());
    if (!same || left < 0) {
      return error(400, "invalid", same ? "It is too much." : "Another customer has paid it.");
    }
    String id = "inpay_" + things.size();
    ObjectNode payment = json.createObjectNode().put("id", id).put("object", "invoice_payment");
    payment.put("invoice", invoice.get("id").asString()).put("status", "paid");
    payment.putObject("payment").put("type", "payment_intent").put("payment_intent", paid);
    things.put("invoice_payments/" + id, payment);
    invoice.put("amount_paid", invoice.get("amount_paid").asLong() + amount);
    invoice.put("amount_remaining", left);
    return new Answer(200, left == 0 ? invoice.put("status", "paid") : invoice);
  }

  private Answer list(String kind, Map<String, String> fields) {
    ObjectNode list = json.createObjectNode().put("object", "list").put("has_more", false);
    list.put("url", "/v1/" + kind);
    ArrayNode data = list.putArray("data");
    for (ObjectNode thing : all(kind).reversed()) {
      if (fits(thing, fields)) {
        data.add(thing);
      }
    }
    return new Answer(200, list);
  }

  private static boolean fits(ObjectNode thing, Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(field ->
            List.of("customer", "invoice", "email", "subscription").contains(field.getKey()))
        .allMatch(field -> field.getValue().equals(thing.path(field.getKey()).asString("")));
  }

  private Answer create(String kind, Map<String, String> fields) {
    String id =
        fields.getOrDefault("id", PREFIXES.get(kind) + "_" + (things.size() + 1) + kind.length());
    if (things.containsKey(kind + "/" + id)) {
      return error(400, "resource_already_exists", "It exists already.");
    }
    ObjectNode thing = json.createObjectNode().put("id", id).put("object", kind);
    ObjectNode metadata = thing.putObject("metadata");
    for (String name : List.of("customer", "invoice", "email", "name", "currency", "description")) {
      if (fields.containsKey(name)) {
        thing.put(name, fields.get(name));
      }
    }
    fields.forEach((name, value) -> {
      if (name.startsWith("metadata[")) {
        metadata.put(name.substring(9, name.length() - 1), value);
      }
    });
    Answer refused = special(kind, thing, fields);
    if (refused != null) {
      return refused;
    }
    things.put(kind + "/" + id, thing);
    return new Answer(200, thing);
  }

  private Answer special(String kind, ObjectNode thing, Map<String, String> fields) {
    switch (kind) {
      case "subscriptions" -> {
        return subscription(thing, fields);
      }
      case "subscription_schedules" -> {
        return schedule(thing, fields);
      }
      case "checkout/sessions" ->
          thing
              .put("url", "https://checkout.example/" + thing.get("id").asString())
              .put("payment_intent", "pi_" + thing.get("id").asString())
              .put(
                  "amount_total",
                  Long.parseLong(fields.get("line_items[0][price_data][unit_amount]")));
      case "invoices" -> thing.put("status", "draft").put("total", 0);
      case "invoiceitems", "credit_notes" -> {
        long amount = Long.parseLong(fields.get("amount"));
        thing.put("amount", amount);
        thing.put("credit", Long.parseLong(fields.getOrDefault("credit_amount", "0")));
        if (kind.equals("invoiceitems")) {
          ObjectNode invoice = things.get("invoices/" + fields.get("invoice"));
          if (!invoice.get("status").asString().equals("draft")) {
            return error(400, "invoice_not_editable", "The invoice is final.");
          }
          invoice.put("total", invoice.get("total").asLong() + amount);
        }
      }
      default -> {}
    }
    return null;
  }

  private @Nullable Answer schedule(ObjectNode thing, Map<String, String> fields) {
    boolean now = "now".equals(fields.get("start_date"));
    long start = now ? 0 : StripePrices.ahead(fields, "start_date");
    if (start < 0) {
      return error(400, "timestamp_invalid", "It is in the past.");
    }
    thing.put("status", now ? "active" : "not_started").put("start", start);
    thing.put("end", fields.get("end_behavior")).put("billed", prices.phases(fields));
    return now ? begun(thing, fields) : null;
  }

  /** A schedule that begins now has a subscription, whose first bill is a draft for an hour. */
  private @Nullable Answer begun(ObjectNode schedule, Map<String, String> fields) {
    String id = "sub_" + schedule.get("id").asString();
    ObjectNode bill = json.createObjectNode().put("id", "in_" + id).put("object", "invoice");
    bill.put("customer", fields.get("customer")).put("subscription", id).put("status", "draft");
    bill.put("total", prices.perPeriod(fields, "phases[0][items]"));
    things.put("invoices/in_" + id, bill);
    schedule.put("subscription", id);
    return null;
  }

  private @Nullable Answer subscription(ObjectNode thing, Map<String, String> fields) {
    long anchor = StripePrices.ahead(fields, "billing_cycle_anchor");
    long trialEnd = StripePrices.ahead(fields, "trial_end");
    if (anchor < 0 || trialEnd < 0) {
      return error(400, "timestamp_invalid", "It is in the past.");
    }
    thing.put("status", "active").put("anchor", anchor).put("trialEnd", trialEnd);
    thing.put("cancelAt", Long.parseLong(fields.getOrDefault("cancel_at", "0")));
    thing.put("amount", prices.perPeriod(fields, "items"));
    thing.put("interval", fields.get("items[0][price_data][recurring][interval]"));
    thing.put("every", fields.get("items[0][price_data][recurring][interval_count]"));
    return null;
  }

  private Answer error(int status, String code, String message) {
    ObjectNode body = json.createObjectNode();
    body.putObject("error")
        .put("type", "invalid_request_error")
        .put("code", code)
        .put("message", message);
    return new Answer(status, body);
  }
}
