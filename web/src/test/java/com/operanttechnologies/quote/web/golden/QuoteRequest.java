package com.operanttechnologies.quote.web.golden;

import com.operanttechnologies.testing.Fixtures;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A published request as a program writes it: a quote for Bob. */
final class QuoteRequest {
  private static final JsonMapper JSON = new JsonMapper();

  private QuoteRequest() {}

  static String json(JsonNode request) {
    ObjectNode quote = JSON.createObjectNode();
    quote.put("validUntil", LocalDate.now(Fixtures.BERLIN).plusDays(30).toString());
    quote.put("sequence", "none");
    quote
        .putObject("customer")
        .put("name", "Bob Fisher")
        .put("email", "bob@fisher.example")
        .put("locale", "en");
    for (String field :
        List.of("currency", "discountPercent", "discountAmount", "billingDay", "cashRounding")) {
      if (request.has(field)) {
        quote.set(field, request.get(field));
      }
    }
    lines(request, quote.putArray("lines"));
    return quote.toString();
  }

  private static void lines(JsonNode request, ArrayNode lines) {
    for (int i = 0; i < request.get("lines").size(); i++) {
      heading(request.path("sections"), i, lines);
      ObjectNode line = (ObjectNode) request.get("lines").get(i).deepCopy();
      line.remove("id");
      lines.add(line);
    }
  }

  /** Each section is headed, and what stands behind it has a heading of its own. */
  private static void heading(JsonNode sections, int line, ArrayNode lines) {
    ObjectNode heading = null;
    for (JsonNode section : sections) {
      if (section.get("from").asInt() == line) {
        heading = (ObjectNode) section.deepCopy();
        heading.remove(List.of("from", "to"));
      } else if (section.get("to").asInt() == line && heading == null) {
        heading = JSON.createObjectNode();
      }
    }
    if (heading != null) {
      lines.add(heading.put("kind", "section").put("description", "Section " + line));
    }
  }
}
