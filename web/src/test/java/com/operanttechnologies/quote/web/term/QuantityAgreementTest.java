package com.operanttechnologies.quote.web.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.operanttechnologies.money.Calculator;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published seats, typed into the editor, sent, accepted and billed: the golden vectors agree
 * in editor, page, PDF text, XML, mail, API and bill.
 */
@WithApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuantityAgreementTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Organisations organisations;
  @Autowired Papers papers;
  @LocalServerPort int port;
  private JsonNode expected;
  private Person ada;
  private Visitor editor;
  private Program crm;
  private String path;
  private String form;

  @BeforeAll
  void adaTypesAndSends() throws IOException {
    expected = vector().get("expected");
    ada = fixtures.ada();
    tenants.run(ada.tenant(), () -> organisations.update(reachable(organisations.current())));
    editor = new Visitor(port);
    editor.signIn(ada.email(), Fixtures.PASSWORD);
    editor.get("/quotes/new");
    path =
        editor
            .post("/quotes", typed(vector().at("/request/lines")))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    crm = new Program(port, fixtures.keyOf(ada));
    path = path.substring(path.lastIndexOf("/quotes/")).replaceAll("[?].*", "");
    form = editor.get(path + "/edit").body();
  }

  private static JsonNode vector() throws IOException {
    try (InputStream file = Calculator.class.getResourceAsStream("golden-vectors.json")) {
      return new JsonMapper()
          .readTree(file)
          .get("cases")
          .valueStream()
          .filter(each -> each.get("name").asString().startsWith("twice as many seats"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String[] typed(JsonNode lines) {
    String head =
        "name=Bob"
            + " Baker|email=bob@baker-boats.example|locale=en-GB|currency=EUR|sequence=none|validUntil="
            + LocalDate.now().plusDays(20);
    for (JsonNode line : lines) {
      JsonNode term = line.path("term");
      head +=
          "|description=%s|quantity=%s|unitPrice=%s|taxPercent=%s|interval=%s|optional=no|periods=%s|after=ends|ramp=%s|rampQuantities=%s"
              .formatted(
                  line.get("description").asString(),
                  line.get("quantity").asString(),
                  line.get("unitPrice").asString(),
                  line.get("taxPercent").asString(),
                  line.get("interval").asString(),
                  term.path("periods").asString(""),
                  steps(term.path("ramp"), "unitPrice"),
                  steps(term.path("ramp"), "quantity"));
    }
    return head.replace("|", "=").split("=", -1);
  }

  private static String steps(JsonNode ramp, String field) {
    StringBuilder steps = new StringBuilder();
    ramp.valueStream()
        .filter(step -> step.has(field))
        .forEach(step ->
            steps.append(step.get("from").asInt() + ": " + step.get(field).asString() + ";"));
    return steps.isEmpty() ? "" : steps.substring(0, steps.length() - 1);
  }

  private static Organisation reachable(Organisation o) {
    return new Organisation(
        o.name(),
        o.legalName(),
        "1 Harbour Road, Portsmouth",
        o.vatId(),
        "sales@acme.example",
        o.phone(),
        o.website(),
        o.zone(),
        o.locale(),
        o.currency(),
        o.accent(),
        o.logo(),
        o.defaultTerms(),
        o.validityDays(),
        o.windowDays(),
        o.windowFrom(),
        o.windowUntil(),
        o.senderName(),
        o.senderEmail(),
        o.senderProved());
  }

  private String gross(String pointer) {
    return expected.at(pointer + "/gross").asString();
  }

  @Test
  void theEditorThePaperAndItsXmlSayThem() throws IOException {
    String figures = editor.get(path).body();
    byte[] pdf = papers.current(ada.tenant(), UUID.fromString(path.substring(8))).pdf();
    String words;
    String xml;
    try (var document = Loader.loadPDF(pdf)) {
      words = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      xml =
          new String(
              files.get("quote.xml").getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
    }

    assertThat(form)
        .contains("name=\"rampQuantities\" value=\"13: 20; 25: 30\"")
        .contains("name=\"ramp\" value=\"25: 11.25\"");
    assertThat(figures)
        .contains("20 × 12.50 = 250.00", "30 × 11.25 = 337.50", "Every month from month 13 on");
    assertThat(words)
        .contains("quantity 20 from month 13 on · 30 × €11.25 from month 25 on")
        .contains(gross("/dueFirst"), gross("/changed/0"), gross("/changed/1"), "10,860.00");
    assertThat(xml)
        .contains(">quantity from period 13<", ">price from period 25<", ">750.00<")
        .containsPattern("quantity from period 25</[^>]*Name>\\s*<[^>]*Value>30<");
  }

  @Test
  void theApiSaysThem() {
    Reply quote = crm.get(path);

    assertThat(quote.text("/totals/gross")).isEqualTo(gross("/dueFirst"));
    assertThat(quote.text("/totals/month/gross")).isEqualTo(gross("/month"));
    assertThat(quote.text("/contractValue/total/gross")).isEqualTo(gross("/value/total"));
    assertThat(quote.text("/contractValue/firstYear/gross")).isEqualTo(gross("/value/firstYear"));
    assertThat(quote.json().at("/lines/1/term/ramp").toString())
        .isEqualTo(
            "[{\"from\":13,\"quantity\":\"20\"},{\"from\":25,\"unitPrice\":\"11.25\",\"quantity\":\"30\"}]");
  }

  @Test
  void mailPageAndBillSayThemOnceItIsSentAndAccepted() {
    crm.post(path + "/sending");
    await().atMost(PATIENCE).until(() -> crm.get(path).text("/state").equals("sent"));
    String page =
        new Visitor(port).get(URI.create(crm.get(path + "/link").text("/url")).getPath()).body();
    String mail = mail(crm.get(path + "/messages").text("/items/0/messageId"));
    crm.post(path + "/acceptance", "{\"note\": \"By telephone\"}");
    await()
        .atMost(PATIENCE)
        .until(() -> !crm.get(path + "/billing").json().at("/reconciliation").isNull());
    Reply billing = crm.get(path + "/billing");

    assertThat(page)
        .contains("quantity 20 from month 13 on · 30 × €11.25 from month 25 on")
        .contains("€750.00", "€300.00", "€405.00", "€10,860.00");
    assertThat(mail)
        .contains("Prices and quantities that change later:")
        .contains("• Seats: quantity 20 from month 13 on · 30 × €11.25 from month 25 on");
    assertThat(billing.text("/invoices/0/gross")).isEqualTo(gross("/dueFirst"));
    assertThat(billing.json().at("/reconciliation/equal").asBoolean()).isTrue();
    assertThat(billing.text("/subscriptions/0/gross")).isEqualTo(gross("/month"));
    assertThat(billing.json().at("/subscriptions/0/steps").findValuesAsString("gross"))
        .containsExactly(gross("/changed/0"), gross("/changed/1"));
  }

  private String mail(String messageId) {
    return crm.get("/sandbox/mails")
        .json()
        .at("/items")
        .valueStream()
        .filter(entry -> entry.at("/messageId").asString().equals(messageId))
        .map(entry -> crm.get("/sandbox/mails/" + entry.at("/id").asString()).text("/text"))
        .findFirst()
        .orElseThrow();
  }
}
