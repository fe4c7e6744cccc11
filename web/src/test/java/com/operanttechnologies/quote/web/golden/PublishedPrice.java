package com.operanttechnologies.quote.web.golden;

import com.operanttechnologies.money.Calculator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case of the published file.
 *
 * @param refused the field for which it has no price; empty where it has one
 */
record PublishedPrice(String name, JsonNode request, JsonNode expected, String refused) {

  static Stream<PublishedPrice> all() {
    try (InputStream file = Calculator.class.getResourceAsStream("golden-vectors.json")) {
      List<PublishedPrice> prices = new ArrayList<>();
      for (JsonNode node : new JsonMapper().readTree(file).get("cases")) {
        prices.add(
            new PublishedPrice(
                node.get("name").asString(),
                node.get("request"),
                node.path("expected"),
                node.path("refused").asString("")));
      }
      return prices.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isPriced() {
    return refused.isEmpty();
  }

  /** Whether the customer chooses: then the seller's draft comes to something else. */
  boolean isChosen() {
    return request.has("chosenOptions");
  }

  /** Whether the line of this number is an option that the customer takes. */
  boolean takes(int line) {
    String id = request.at("/lines/" + line + "/id").asString();
    return request.path("chosenOptions").valueStream().anyMatch(each -> each.asString().equals(id));
  }

  /** Whether there is a first invoice: not where everything begins later. */
  boolean isInvoiced() {
    return !expected.at("/dueFirst/taxes").isEmpty();
  }

  Due due() {
    return Due.of(expected.get("dueFirst"));
  }

  String gross(String part) {
    return expected.at("/" + part + "/gross").asString("0");
  }

  /** The net of each line. */
  List<String> lines() {
    return expected.get("lines").valueStream().map(JsonNode::asString).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
