package com.operanttechnologies.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.operanttechnologies.catalog.PriceModel.Flat;
import com.operanttechnologies.catalog.PriceModel.Graduated;
import com.operanttechnologies.catalog.PriceModel.Packages;
import com.operanttechnologies.catalog.PriceModel.PerUnit;
import com.operanttechnologies.catalog.PriceModel.Volume;
import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PriceVectorsTest {

  record Vector(String name, JsonNode json) {
    @Override
    public String toString() {
      return name;
    }

    QuantityPrice priced() {
      return QuantityPricing.of(
          model(json.get("price")),
          new BigDecimal(json.get("quantity").asText()),
          IsoCurrency.of(json.get("currency").asText()));
    }
  }

  static Stream<Vector> priced() throws IOException {
    return vectors().stream().filter(vector -> vector.json.has("expected"));
  }

  static Stream<Vector> refused() throws IOException {
    return vectors().stream().filter(vector -> vector.json.has("refused"));
  }

  @Test
  void thereAreEnoughOfBothKinds() throws IOException {
    assertThat(priced()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(refused()).hasSizeGreaterThanOrEqualTo(10);
  }

  @ParameterizedTest
  @MethodSource("priced")
  void everyPublishedPriceIsWhatTheModelSays(Vector vector) {
    QuantityPrice price = vector.priced();

    JsonNode expected = vector.json.get("expected");
    assertThat(PlainNumber.text(price.unitPrice())).isEqualTo(expected.get("unitPrice").asText());
    assertThat(price.amount()).hasToString(expected.get("amount").asText());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void everyPublishedRefusalNamesItsField(Vector vector) {
    InvalidPrice refusal = catchThrowableOfType(InvalidPrice.class, vector::priced);

    assertThat(refusal.field()).isEqualTo(vector.json.get("refused").asText());
    assertThat(refusal.getMessage()).endsWith(".");
  }

  private static PriceModel model(JsonNode price) {
    return switch (price.get("model").asText()) {
      case "per_unit" -> new PerUnit(number(price, "price"));
      case "flat" -> new Flat(number(price, "price"));
      case "graduated" -> new Graduated(tiers(price));
      case "volume" -> new Volume(tiers(price));
      case "package" -> new Packages(number(price, "size"), number(price, "price"));
      default -> throw new IllegalArgumentException(price.toString());
    };
  }

  private static List<Tier> tiers(JsonNode price) {
    List<Tier> tiers = new ArrayList<>();
    for (JsonNode tier : price.get("tiers")) {
      tiers.add(
          new Tier(
              tier.has("upTo") ? number(tier, "upTo") : null,
              number(tier, "price"),
              tier.has("fee") ? number(tier, "fee") : BigDecimal.ZERO));
    }
    return tiers;
  }

  private static BigDecimal number(JsonNode node, String field) {
    return new BigDecimal(node.get(field).asText());
  }

  private static List<Vector> vectors() throws IOException {
    try (InputStream file = QuantityPricing.class.getResourceAsStream("golden-vectors.json")) {
      List<Vector> vectors = new ArrayList<>();
      for (JsonNode node : new ObjectMapper().readTree(file).get("cases")) {
        vectors.add(new Vector(node.get("name").asText(), node));
      }
      return vectors;
    }
  }
}
