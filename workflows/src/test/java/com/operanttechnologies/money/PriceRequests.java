package com.operanttechnologies.money;

import com.fasterxml.jackson.databind.JsonNode;
import com.operanttechnologies.money.section.SectionDiscount;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads price requests from the JSON of the golden vectors. */
final class PriceRequests {
  private PriceRequests() {}

  static PriceRequest read(JsonNode node) {
    List<PriceLine> lines = new ArrayList<>();
    Integer day = node.has("billingDay") ? node.get("billingDay").asInt() : null;
    node.get("lines").forEach(line -> lines.add(line(line, day)));
    Set<String> chosen = new HashSet<>();
    node.path("chosenOptions").forEach(id -> chosen.add(id.asText()));
    return new PriceRequest(
        node.get("currency").asText(),
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
    Interval interval = Interval.ofCode(node.get("interval").asText());
    Term term = node.has("term") ? term(node.get("term")) : Term.PLAIN;
    return new PriceLine(
        node.get("id").asText(),
        node.get("description").asText(),
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
        node.has("startsOn") ? LocalDate.parse(node.get("startsOn").asText()) : null,
        node.path("trialDays").asInt(0),
        node.has("periods") ? node.get("periods").asInt() : null,
        node.path("after").asText("").equals("renews"),
        node.has("minimumPeriods") ? node.get("minimumPeriods").asInt() : null,
        ramp(node.path("ramp")));
  }

  private static List<RampStep> ramp(JsonNode nodes) {
    List<RampStep> ramp = new ArrayList<>();
    for (JsonNode step : nodes) {
      int from = step.get("from").asInt();
      ramp.add(new RampStep(from, number(step, "unitPrice"), number(step, "quantity")));
    }
    return ramp;
  }

  private static BigDecimal number(JsonNode node, String field) {
    return node.has(field) ? new BigDecimal(node.get(field).asText()) : null;
  }
}
