package com.operanttechnologies.quote.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.link.Links;
import com.operanttechnologies.money.Calculator;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.letter.MoneyText;
import com.operanttechnologies.quote.letter.QuoteLetters;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published prices must be the same cents in editor, page, paper, XML, mail and API. */
@WithApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenSurfacesTest {
  @Autowired Fixtures fixtures;
  @Autowired Quotes quotes;
  @Autowired Links links;
  @Autowired Papers papers;
  @Autowired QuoteLetters letters;
  @Autowired Tenants tenants;
  @Autowired Sales sales;
  @LocalServerPort int port;
  private Person ada;
  private Program crm;
  private Visitor member;

  record Vector(String name, JsonNode request, JsonNode due) {
    boolean chooses() {
      return request.has("chosenOptions");
    }

    /** As people read it, such as €14,500.20. */
    String read(String field) {
      return MoneyText.of(
          new BigDecimal(due.get(field).asString()),
          request.get("currency").asString(),
          Locale.ENGLISH);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Vector> vectors() throws IOException {
    try (InputStream file = Calculator.class.getResourceAsStream("golden-vectors.json")) {
      List<Vector> vectors = new ArrayList<>();
      for (JsonNode node : new JsonMapper().readTree(file).get("cases")) {
        if (!node.has("refused")) {
          vectors.add(
              new Vector(
                  node.get("name").asString(),
                  node.get("request"),
                  node.get("expected").get("dueFirst")));
        }
      }
      return vectors.stream();
    }
  }

  @BeforeAll
  void adaSells() {
    ada = fixtures.ada();
    crm = new Program(port, fixtures.keyOf(ada));
    member = new Visitor(port);
    member.signIn(ada.email(), Fixtures.PASSWORD);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void mustBeTheSameCentsEverywhere(Vector vector) throws IOException {
    Reply drafted = crm.post("/quotes", GoldenQuotes.json(vector.request));
    assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
    Sale sale = sent(UUID.fromString(drafted.text("/id")), vector);

    if (vector.chooses()) {
      assertThat(chosen(sale, vector)).contains(vector.read("gross"));
      return;
    }
    for (String field : List.of("net", "tax", "gross")) {
      assertThat(drafted.text("/totals/" + field)).isEqualTo(vector.due.get(field).asString());
    }
    assertThat(member.get("/quotes/" + sale.quote()).body()).contains(vector.read("gross"));
    assertThat(new Visitor(port).get(sale.path()).body()).contains(vector.read("gross"));
    assertOnPaper(sale, vector);
    if (new BigDecimal(vector.due.get("gross").asString()).signum() > 0) {
      Quote quote = quotes.get(ada.tenant(), sale.quote());
      assertThat(tenants.as(ada.tenant(), () -> letters.quote(quote)).text())
          .contains(vector.read("gross"));
    }
  }

  private Sale sent(UUID id, Vector vector) {
    Quote quote = quotes.get(ada.tenant(), id);
    String page = tenants.as(ada.tenant(), () -> links.quote(id, quote.contact()));
    assertThat(member.get("/quotes/" + id + "/edit").body())
        .contains(vector.chooses() ? "" : vector.read("gross"));
    return sales.send(
        new Sale(ada.tenant(), id, quote.contact(), URI.create(page).getPath(), "none"));
  }

  /** What the customer's page says once the options are ticked. */
  private String chosen(Sale sale, Vector vector) {
    List<String> ids = new ArrayList<>();
    quotes.get(ada.tenant(), sale.quote()).current().lines().forEach(line -> ids.add(line.id()));
    StringBuilder query = new StringBuilder("?hash=");
    JsonNode lines = vector.request.get("lines");
    for (int i = 0; i < lines.size(); i++) {
      String id = lines.get(i).get("id").asString();
      if (vector
          .request
          .get("chosenOptions")
          .valueStream()
          .anyMatch(o -> o.asString().equals(id))) {
        query.append("&option=").append(ids.get(i));
      }
    }
    return new Visitor(port).get(sale.path() + "/totals" + query).body();
  }

  private void assertOnPaper(Sale sale, Vector vector) throws IOException {
    try (PDDocument paper = Loader.loadPDF(papers.current(sale.tenant(), sale.quote()).pdf())) {
      var files = paper.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      byte[] xml = files.get("quote.xml").getEmbeddedFile().toByteArray();

      assertThat(new PDFTextStripper().getText(paper)).contains(vector.read("gross"));
      assertThat(new String(xml, StandardCharsets.UTF_8))
          .containsPattern("PayableAmount[^>]*>" + vector.due.get("gross").asString() + "<");
    }
  }
}
