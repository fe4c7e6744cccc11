package com.operanttechnologies.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.money.Calculator;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.section.SectionDiscount;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published prices, billed. */
@WithDatabase
class GoldenBillsTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired SignedQuotes signedQuotes;
  @Autowired AcceptedQuotes accepted;
  @Autowired BillingEngine engine;

  record Vector(String name, PriceRequest request, String net, String tax, String gross) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void theBuiltInInvoiceBillsThePublishedPrice(Vector vector) {
    UUID tenant = acme.sails();
    UUID bob = signedQuotes.bob(tenant, "bob@example.com");
    Signed signed = signedQuotes.sign(tenant, bob, vector.request);
    AcceptedQuote quote = tenants.as(tenant, () -> accepted.of(signed.version()));

    var account = engine.accounts().open(tenant, "bob", UUID.randomUUID(), quote.customer());
    InvoiceDraft draft = InvoiceDraft.of(quote.priced());
    engine.invoices().issue(tenant, "invoice", new Invoices.Order(account.ref(), "Q", null, draft));

    Invoices.Issued billed = engine.invoices().find(tenant, "invoice");
    assertThat(billed.totals().net()).hasToString(vector.net);
    assertThat(billed.totals().tax()).hasToString(vector.tax);
    assertThat(billed.totals().gross()).hasToString(vector.gross);
    assertThat(
            draft.lines().stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(vector.net);
  }

  static Stream<Vector> vectors() throws IOException {
    try (InputStream file = Calculator.class.getResourceAsStream("golden-vectors.json")) {
      List<Vector> vectors = new ArrayList<>();
      for (JsonNode node : new JsonMapper().readTree(file).get("cases")) {
        if (!node.has("refused")) {
          vectors.add(vector(node));
        }
      }
      return vectors.stream();
    }
  }

  private static Vector vector(JsonNode node) {
    JsonNode due = node.get("expected").get("dueFirst");
    return new Vector(
        node.get("name").asString(),
        request(node.get("request")),
        due.get("net").asString(),
        due.get("tax").asString(),
        due.get("gross").asString());
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
    List<RampStep> ramp = new ArrayList<>();
    for (JsonNode step : nodes) {
      int from = step.get("from").asInt();
      ramp.add(new RampStep(from, number(step, "unitPrice"), number(step, "quantity")));
    }
    return ramp;
  }

  private static BigDecimal number(JsonNode node, String field) {
    return node.has(field) ? new BigDecimal(node.get(field).asString()) : null;
  }
}
