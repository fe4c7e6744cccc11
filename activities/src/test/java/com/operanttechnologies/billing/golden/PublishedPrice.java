package com.operanttechnologies.billing.golden;

import com.operanttechnologies.money.Calculator;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.section.SectionDiscount;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published request with what was published of its price. */
public record PublishedPrice(String name, PriceRequest request, JsonNode expected) {

  /** All that have a price. */
  static List<PublishedPrice> all() {
    try (InputStream file = Calculator.class.getResourceAsStream("golden-vectors.json")) {
      List<PublishedPrice> prices = new ArrayList<>();
      for (JsonNode node : new JsonMapper().readTree(file).get("cases")) {
        if (!node.has("refused")) {
          prices.add(
              new PublishedPrice(
                  node.get("name").asString(), request(node.get("request")), node.get("expected")));
        }
      }
      return prices;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one whose name begins so. */
  public static PublishedPrice called(String beginning) {
    return all().stream()
        .filter(price -> price.name.startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  /** Whether there is a first invoice: not where everything begins later. */
  boolean hasFirstInvoice() {
    return !expected.at("/dueFirst/taxes").isEmpty();
  }

  /** The day of acceptance that short periods are published for; where there are none, any. */
  @Nullable LocalDate accepted() {
    return expected.has("accepted") ? LocalDate.parse(expected.get("accepted").asString()) : null;
  }

  /** What is billed before the billing day, each in words. */
  List<String> shorts() {
    List<String> shorts = new ArrayList<>();
    for (JsonNode each : expected.path("short")) {
      shorts.add(
          "%s from %s until %s: %s"
              .formatted(
                  each.get("interval").asString(),
                  each.get("from").asString(),
                  each.get("until").asString(),
                  sum(each)));
    }
    return shorts;
  }

  String dueFirst() {
    return sum(expected.get("dueFirst"));
  }

  private static String sum(JsonNode sum) {
    return sum.get("net").asString()
        + " + "
        + sum.get("tax").asString()
        + " = "
        + sum.get("gross").asString();
  }

  @Override
  public String toString() {
    return name;
  }

  private static PriceRequest request(JsonNode node) {
    List<PriceLine> lines = new ArrayList<>();
    Integer day = node.has("billingDay") ? node.get("billingDay").asInt() : null;
    node.get("lines").forEach(line -> lines.add(line(line, day)));
    Set<String> chosen = new HashSet<>();
    node.path("chosenOptions").forEach(id -> chosen.add(id.asString()));
    return new PriceRequest(
        node.get("currency").asString(),
        lines,
        number(node, "discountPercent"),
        number(node, "discountAmount"),
        chosen,
        sections(node.path("sections")),
        number(node, "cashRounding"));
  }

  private static List<SectionDiscount> sections(JsonNode nodes) {
    List<SectionDiscount> sections = new ArrayList<>();
    for (JsonNode node : nodes) {
      sections.add(
          new SectionDiscount(
              sections.size(),
              node.get("from").asInt(),
              node.get("to").asInt(),
              number(node, "discountPercent"),
              number(node, "discountAmount")));
    }
    return sections;
  }

  private static PriceLine line(JsonNode node, Integer billingDay) {
    Interval interval = Interval.ofCode(node.get("interval").asString());
    Term term = node.has("term") ? term(node.get("term")) : Term.PLAIN;
    return new PriceLine(
        node.get("id").asString(),
        node.get("description").asString(),
        number(node, "quantity"),
        number(node, "unitPrice"),
        number(node, "discountPercent"),
        number(node, "discountAmount"),
        number(node, "taxPercent"),
        interval,
        node.path("optional").asBoolean(false),
        term.billedOn(billingDay, interval));
  }

  private static Term term(JsonNode node) {
    return new Term(
        node.has("startsOn") ? LocalDate.parse(node.get("startsOn").asString()) : null,
        node.path("trialDays").asInt(0),
        node.has("periods") ? node.get("periods").asInt() : null,
        node.path("after").asString("").equals("renews"),
        node.has("minimumPeriods") ? node.get("minimumPeriods").asInt() : null,
        ramp(node.path("ramp")));
  }

  private static List<RampStep> ramp(JsonNode nodes) {
    return nodes
        .valueStream()
        .map(step ->
            new RampStep(
                step.get("from").asInt(), number(step, "unitPrice"), number(step, "quantity")))
        .toList();
  }

  private static BigDecimal number(JsonNode node, String field) {
    return node.has(field) ? new BigDecimal(node.get(field).asString()) : null;
  }
}
