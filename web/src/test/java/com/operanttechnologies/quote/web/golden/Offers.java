package com.operanttechnologies.quote.web.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.quote.letter.QuoteMails;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.EditorPage;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Each published price once as a quote of Ada's: written by her program, opened in her editor,
 * sent, and read by Bob; where he chooses options, it is accepted with them.
 */
final class Offers {
  private final Map<String, Offer> made = new HashMap<>();
  private final Person ada;
  private final Program crm;
  private final Visitor desk;
  private final int port;
  private final Tenants tenants;
  private final Links links;
  private final QuoteMails mails;
  private final Sales sales;

  Offers(
      Person ada,
      Program crm,
      int port,
      Tenants tenants,
      Links links,
      QuoteMails mails,
      Sales sales) {
    this.ada = ada;
    this.crm = crm;
    this.port = port;
    this.tenants = tenants;
    this.links = links;
    this.mails = mails;
    this.sales = sales;
    this.desk = new Visitor(port);
    desk.signIn(ada.email(), Fixtures.PASSWORD);
  }

  Offer of(PublishedPrice price) {
    return made.computeIfAbsent(price.name(), _ -> make(price));
  }

  /** The quote's page as Ada sees it now. */
  String page(Offer offer) {
    return desk.get("/quotes/" + offer.id()).body();
  }

  /** The quote as her program reads it now. */
  Reply read(Offer offer) {
    return crm.get("/quotes/" + offer.id());
  }

  private Offer make(PublishedPrice price) {
    Reply drafted = crm.post("/quotes", QuoteRequest.json(price.request()));
    assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
    UUID id = UUID.fromString(drafted.text("/id"));
    List<String> lines = lines(drafted.json());
    String edited = edited(id);
    Letter mailed = mails.preview(ada.tenant(), id);
    Sale sale = sent(id);
    List<String> chosen =
        IntStream.range(0, lines.size()).filter(price::takes).mapToObj(lines::get).toList();
    String options = chosen.stream().map("option="::concat).collect(Collectors.joining("&"));
    String page = new Visitor(port).get(sale.path() + "?" + options).body();
    if (price.isChosen()) {
      accept(id, chosen);
    }
    return new Offer(id, lines, drafted, edited, mailed, new CustomersPage(page));
  }

  private static List<String> lines(JsonNode quote) {
    return quote
        .get("lines")
        .valueStream()
        .filter(line -> line.get("kind").asString().equals("item"))
        .map(line -> line.get("id").asString())
        .toList();
  }

  /** What the server answers to the form as a browser sends it when the editor is opened. */
  private String edited(UUID id) {
    EditorPage form = new EditorPage(desk.get("/quotes/" + id + "/edit").body());
    return desk.post(
            "/quotes/pricing?quote=" + id,
            "application/x-www-form-urlencoded",
            BodyPublishers.ofString(form.body(desk.csrf())))
        .body();
  }

  private Sale sent(UUID id) {
    UUID tenant = ada.tenant();
    UUID contact =
        tenants.as(
            tenant,
            () ->
                tenants
                    .sql("select contact_id from quote where id = :quote")
                    .param("quote", id)
                    .query(UUID.class)
                    .single());
    String page = tenants.as(tenant, () -> links.quote(id, contact));
    return sales.send(new Sale(tenant, id, contact, URI.create(page).getPath(), "none"));
  }

  private void accept(UUID id, List<String> chosen) {
    String options =
        chosen.stream().map("\"%s\""::formatted).collect(Collectors.joining(", ", "[", "]"));
    Reply accepted =
        crm.post(
            "/quotes/" + id + "/acceptance",
            "{\"note\": \"By telephone\", \"options\": %s}".formatted(options));
    assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
  }
}
