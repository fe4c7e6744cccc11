package com.operanttechnologies.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.operanttechnologies.money.term.ShortCharge;
import com.operanttechnologies.money.term.ShortPeriod;
import com.operanttechnologies.money.value.ContractValue;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenVectorsTest {

  record Vector(String name, JsonNode request, JsonNode expected, String refused) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Vector> priced() throws IOException {
    return vectors().stream().filter(vector -> vector.refused == null);
  }

  static Stream<Vector> refused() throws IOException {
    return vectors().stream().filter(vector -> vector.refused != null);
  }

  @Test
  void thereAreEnoughOfBothKinds() throws IOException {
    assertThat(priced()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(refused()).hasSizeGreaterThanOrEqualTo(10);
  }

  @ParameterizedTest
  @MethodSource("priced")
  void everyPublishedPriceIsWhatTheCalculatorSays(Vector vector) {
    PricedQuote quote = Calculator.price(PriceRequests.read(vector.request));

    List<String> nets = quote.lines().stream().map(line -> line.net().toPlainString()).toList();

    assertThat(nets).isEqualTo(texts(vector.expected.get("lines")));
    assertPart(quote.dueFirst(), vector.expected.get("dueFirst"));
    assertPart(quote.once(), vector.expected.get("once"));
    assertPart(quote.month(), vector.expected.get("month"));
    assertQuarter(quote, vector.expected);
    assertPart(quote.year(), vector.expected.get("year"));
    assertPart(quote.optional(), vector.expected.get("optional"));
  }

  static Stream<Vector> ramped() throws IOException {
    return priced().filter(vector -> vector.expected.has("changed"));
  }

  @ParameterizedTest
  @MethodSource("ramped")
  void everyPublishedRampAndItsWorthAreWhatTheCalculatorSays(Vector vector) {
    PricedQuote quote = Calculator.price(PriceRequests.read(vector.request));

    ContractValue value = ContractValue.of(quote).orElseThrow();

    List<String> changed = new ArrayList<>();
    vector
        .expected
        .get("changed")
        .forEach(each ->
            changed.add(
                each.get("interval").asText()
                    + " "
                    + each.get("from").asInt()
                    + ": "
                    + text(each)));
    assertThat(quote.changed())
        .extracting(
            each -> each.interval().code() + " " + each.from() + ": " + text(each.part().sum()))
        .isEqualTo(changed);
    assertThat(text(value.total())).isEqualTo(text(vector.expected.at("/value/total")));
    assertThat(text(value.firstYear())).isEqualTo(text(vector.expected.at("/value/firstYear")));
  }

  static Stream<Vector> shortened() throws IOException {
    return priced().filter(vector -> vector.expected.has("short"));
  }

  @ParameterizedTest
  @MethodSource("shortened")
  void everyPublishedShortPeriodIsWhatTheCalculatorSays(Vector vector) {
    PricedQuote quote = Calculator.price(PriceRequests.read(vector.request));

    List<ShortCharge> charges =
        ShortCharge.of(quote, LocalDate.parse(vector.expected.get("accepted").asText()));

    List<String> expected = new ArrayList<>();
    vector.expected.get("short").forEach(each -> expected.add(shortText(each)));
    assertThat(charges).extracting(GoldenVectorsTest::shortText).isEqualTo(expected);
  }

  private static String shortText(ShortCharge charge) {
    ShortPeriod period = charge.period();
    return "%s %d: %s to %s, %d of %d days, %s, %s"
        .formatted(
            charge.series().interval().code(),
            charge.series().number(),
            period.from(),
            period.until(),
            period.days(),
            period.of(),
            charge.lines().stream().map(line -> line.net().toPlainString()).toList(),
            text(charge.part().sum()));
  }

  private static String shortText(JsonNode node) {
    return "%s %d: %s to %s, %d of %d days, %s, %s"
        .formatted(
            node.get("interval").asText(),
            node.get("number").asInt(),
            node.get("from").asText(),
            node.get("until").asText(),
            node.get("days").asInt(),
            node.get("of").asInt(),
            texts(node.get("lines")),
            text(node));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void everyPublishedRefusalNamesItsField(Vector vector) {
    PriceRequest request = PriceRequests.read(vector.request);

    InvalidPrice refusal =
        catchThrowableOfType(InvalidPrice.class, () -> Calculator.price(request));

    assertThat(refusal.field()).isEqualTo(vector.refused);
    assertThat(refusal.getMessage()).endsWith(".");
  }

  /** Quotes without a line by the quarter say nothing of quarters. */
  private static void assertQuarter(PricedQuote quote, JsonNode expected) {
    if (expected.has("quarter")) {
      assertPart(quote.quarter(), expected.get("quarter"));
    } else {
      assertThat(quote.totals().quarter()).isNull();
      assertThat(quote.derivations())
          .noneMatch(derivation -> derivation.figure().startsWith("totals.quarter"));
    }
  }

  private static void assertPart(PricedPart part, JsonNode expected) {
    assertThat(part.sum().net()).hasToString(expected.get("net").asText());
    assertThat(part.sum().tax()).hasToString(expected.get("tax").asText());
    assertThat(part.sum().gross()).hasToString(expected.get("gross").asText());
    assertThat(part.sum().rounding()).isEqualByComparingTo(expected.path("rounding").asText("0"));
    assertThat(part.allowancesTotal()).hasToString(expected.get("allowances").asText());
    assertThat(part.taxes().stream().map(GoldenVectorsTest::text))
        .isEqualTo(
            Stream.iterate(0, i -> i < expected.get("taxes").size(), i -> i + 1)
                .map(i -> expected.get("taxes").get(i))
                .map(tax ->
                    tax.get("rate").asText()
                        + "% of "
                        + tax.get("base").asText()
                        + " = "
                        + tax.get("tax").asText())
                .toList());
  }

  private static String text(Sum sum) {
    return sum.net() + " + " + sum.tax() + " = " + sum.gross();
  }

  private static String text(JsonNode sum) {
    return sum.get("net").asText()
        + " + "
        + sum.get("tax").asText()
        + " = "
        + sum.get("gross").asText();
  }

  private static String text(TaxCategory tax) {
    return tax.rate().toPlainString() + "% of " + tax.base() + " = " + tax.tax();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static List<Vector> vectors() throws IOException {
    try (InputStream file = Calculator.class.getResourceAsStream("golden-vectors.json")) {
      List<Vector> vectors = new ArrayList<>();
      for (JsonNode node : new ObjectMapper().readTree(file).get("cases")) {
        String refused = node.has("refused") ? node.get("refused").asText() : null;
        vectors.add(
            new Vector(
                node.get("name").asText(), node.get("request"), node.get("expected"), refused));
      }
      return vectors;
    }
  }
}
