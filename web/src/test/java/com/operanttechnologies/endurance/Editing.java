package com.operanttechnologies.endurance;

import com.operanttechnologies.account.ApiKeys;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.account.Role;
import com.operanttechnologies.account.SetUp;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.testing.Drafts;
import com.operanttechnologies.testing.EditorPage;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/**
 * How long a long quote takes to edit on the embedded defaults: the figures and the button that
 * answer an edit, and the draft that saves itself, over HTTP as a browser asks for them; and the
 * pricing alone. A rule for approvals is on, and half of the lines come from the catalogue.
 * Arguments: lines, edits.
 */
public final class Editing {
  private static final Duration EDIT = Duration.ofMillis(150);
  private static final Duration PRICING = Duration.ofMillis(10);

  /** What was compiled only half is slow: a product that serves a team has seen more. */
  private static final int WARM_UP = 250;

  private static final String PASSWORD = "wind from the west";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final ApplicationContext product;
  private final UUID tenant;
  private final Visitor ada;
  private final Program crm;
  private final Spans figures = new Spans("An edit is answered", EDIT);
  private final Spans saves = new Spans("The draft is saved", EDIT);
  private final Spans prices = new Spans("Pricing alone", PRICING);

  private Editing(ApplicationContext product) {
    this.product = product;
    this.tenant = product.getBean(SetUp.class).tenant("Acme Sails", "Europe/Berlin");
    UUID member =
        product
            .getBean(Members.class)
            .create(tenant, "ada@acme.example", "Ada Lovelace", Role.ADMIN, PASSWORD);
    int port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    ada = new Visitor(port);
    ada.signIn("ada@acme.example", PASSWORD);
    crm = new Program(port, product.getBean(ApiKeys.class).create(tenant, "CRM", member));
  }

  /** Exits with 1 if one of twenty edits takes longer than is wanted. */
  public static void main(String[] args) throws IOException {
    int lines = Integer.parseInt(args[0]);
    int edits = Integer.parseInt(args[1]);
    boolean good;
    try (BenchProduct bench = new BenchProduct()) {
      good = new Editing(bench.start("web")).measure(lines, edits);
    }
    System.exit(good ? 0 : 1);
  }

  private boolean measure(int lines, int edits) {
    String path = "/quotes/" + written(lines);
    EditorPage page = new EditorPage(ada.get(path + "/edit").body());
    Installation.say("%d lines, %d fields, %d kB a form", lines, page.fields(), page.size() / 1000);
    edit(path, page, WARM_UP);
    Installation.say("%d edits have warmed it up", WARM_UP);
    figures.clear();
    saves.clear();
    prices.clear();
    edit(path, page, edits);
    return figures.tell() & saves.tell() & prices.tell();
  }

  private UUID written(int lines) {
    String sail =
        """
        {"code": "SAIL", "name": "Sail", "prices": [{"currency": "EUR", "model": "per_unit", "price": "241.67"}],
         "costs": [{"currency": "EUR", "cost": "120", "lowestPrice": "150"}]}
        """;
    String id = Installation.expect(201, crm.post("/products", sail)).text("/id");
    Installation.expect(
        201,
        crm.post(
            "/settings/approval-rules",
            """
            {"kind": "discount", "limit": "15", "approvers": [{"role": "admin"}]}
            """));
    String rows =
        IntStream.range(0, lines).mapToObj(i -> line(i, id)).collect(Collectors.joining(","));
    return UUID.fromString(
        Installation.expect(201, crm.post("/quotes", Drafts.with(rows))).text("/id"));
  }

  private static String line(int i, String product) {
    return i % 2 == 0
        ? """
        {"productId": "%s", "quantity": %d, "taxPercent": 20}
        """
            .formatted(product, 1 + i % 7)
        : """
        {"description": "Rope %d", "details": "Of Dyneema", "unit": "m", "quantity": %d, "unitPrice": "%d.35",
         "discountPercent": %d, "taxPercent": %s, "interval": "%s"}
        """
            .formatted(
                i,
                1 + i % 50,
                1 + i % 9,
                i % 3 * 5,
                i % 5 == 0 ? "7" : "20",
                i % 11 == 0 ? "month" : "once");
  }

  /** Each changes the quantity of one line. */
  private void edit(String path, EditorPage page, int edits) {
    String quote = path.substring(path.lastIndexOf('/') + 1);
    QuoteVersion version =
        product.getBean(Quotes.class).get(tenant, UUID.fromString(quote)).current();
    for (int i = 0; i < edits; i++) {
      page.setQuantity(i * 37, 1 + i % 97);
      String body = page.body(ada.csrf());
      figures.take(() -> posted("/quotes/pricing?quote=" + quote, body));
      page.saved(saves.take(() -> posted(path + "/autosave", body)));
      prices.take(() -> QuotePricing.of(version, Choice.offered(version.lines())));
    }
  }

  private String posted(String path, String body) {
    HttpResponse<String> answer = ada.post(path, FORM, BodyPublishers.ofString(body));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
