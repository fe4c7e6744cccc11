package com.operanttechnologies.catalog.web.api;

import static com.operanttechnologies.catalog.web.api.Catalogue.euros;
import static com.operanttechnologies.catalog.web.api.Catalogue.product;
import static com.operanttechnologies.catalog.web.api.Catalogue.volume;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Drafts;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class CatalogueResourcesTest {
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private String key;
  private Program crm;

  @BeforeEach
  void adaHasAKey() {
    key = fixtures.keyOf(fixtures.ada());
    crm = new Program(port, key);
  }

  @Test
  void aProductIsAddedReadChangedAndRemoved() {
    Reply added =
        crm.post(
            "/products",
            product("SAIL", euros("241.67") + "," + volume("9", "8").replace("EUR", "USD")));
    String path = "/products/" + added.text("/id");

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.header("Location")).isEqualTo("/api/v1" + path);
    assertThat(added.text("/prices/0/price")).isEqualTo("241.67");
    assertThat(added.text("/prices/0/priceBookName")).isEqualTo("Standard");
    assertThat(added.text("/prices/1/tiers/0/upTo")).isEqualTo("10");
    assertThat(added.text("/prices/1/tiers/1/price")).isEqualTo("8.00");
    assertThat(crm.get(path).json()).isEqualTo(added.json());
    crm.put(path, product("SAIL", euros("250")));
    assertThat(crm.get("/products?text=sail").text("/items/0/prices/0/price")).isEqualTo("250.00");
    assertThat(crm.delete(path).status()).isEqualTo(204);
    assertThat(crm.get(path).status()).isEqualTo(404);
  }

  @Test
  void whatCannotBeTakenIsNamedByItsField() {
    Reply refused = crm.post("/products", product("", volume("-1", "8")));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/field")).isEqualTo("code");
    assertThat(refused.text("/errors/1/field")).isEqualTo("prices[0].tiers[0].price");
    assertThat(crm.post("/price-books", "{\"name\": \"\", \"domain\": \"at sea\"}").status())
        .isEqualTo(422);
    assertThat(crm.post("/tax-rates", "{\"category\": \"standard\"}").status()).isEqualTo(422);
  }

  @Test
  void aPriceBookWithTaxSaysSoAndItsPriceIsToldWithoutIt() {
    Reply shop = crm.post("/price-books", "{\"name\": \"Shop\", \"includesTax\": true}");
    crm.post(
        "/tax-rates",
        "{\"category\": \"standard\", \"percent\": 20, \"validFrom\": \"2020-01-01\"}");
    String sail =
        product("SAIL", euros(shop.text("/id"), "300"))
            .replaceFirst("\\{", "{\"taxCategory\": \"standard\",");
    String path = "/products/" + crm.post("/products", sail).text("/id") + "/price?currency=eur";

    Reply price = crm.get(path + "&quantity=2");

    assertThat(crm.get("/price-books/" + shop.text("/id")).text("/includesTax")).isEqualTo("true");
    assertThat(price.text("/unitPrice")).isEqualTo("250.00");
    assertThat(price.text("/amount")).isEqualTo("500.00");
    assertThat(price.text("/steps/1"))
        .isEqualTo("20 % tax are in it: 300.00 / 1.2 = 250.00 each without");
  }

  @Test
  void thePriceOfACustomerSaysWhereItComesFrom() {
    String book =
        crm.post("/price-books", "{\"name\": \"Boats\", \"domain\": \"@Baker-Boats.example\"}")
            .text("/id");
    String path =
        "/products/"
            + crm.post("/products", product("SAIL", volume("10", "9") + "," + euros(book, "7")))
                .text("/id")
            + "/price?currency=eur";

    Reply bob = crm.get(path + "&quantity=3&email=bob@baker-boats.example");
    Reply others = crm.get(path + "&quantity=11");

    assertThat(bob.text("/unitPrice")).isEqualTo("7.00");
    assertThat(bob.text("/origin"))
        .isEqualTo("price book Boats, for everybody at baker-boats.example");
    assertThat(others.text("/amount")).isEqualTo("99.00");
    assertThat(others.text("/steps/1")).isEqualTo("11 × 9.00 = 99.00");
    Reply none = crm.get(path.replace("eur", "usd"));
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.text("/errors/0/message")).isEqualTo("It has no price in USD, only in EUR.");
    assertThat(crm.get(path + "&quantity=0").text("/errors/0/field")).isEqualTo("quantity");
  }

  @Test
  void aQuotesLineComesFromAProductAndATemplate() {
    String sail = crm.post("/products", product("SAIL", volume("10", "9"))).text("/id");
    String line = "{\"productId\": \"%s\", \"quantity\": 11}".formatted(sail);

    Reply quote = crm.post("/quotes", Drafts.with(line));
    String template =
        crm.post(
                "/quote-templates",
                "{\"name\": \"Season\", \"message\": \"Ahoy\", \"lines\": [%s]}".formatted(line))
            .text("/id");
    Reply begun =
        crm.post(
            "/quotes",
            """
            {"templateId": "%s", "currency": "EUR", "validUntil": "%s",
             "customer": {"name": "Bob", "email": "bob@baker-boats.example"}}
            """
                .formatted(template, quote.text("/validUntil")));

    assertThat(quote.status()).isEqualTo(201);
    assertThat(quote.text("/lines/0/description")).isEqualTo("The SAIL");
    assertThat(quote.text("/lines/0/unitPrice")).isEqualTo("9.00");
    assertThat(quote.text("/lines/0/productId")).isEqualTo(sail);
    assertThat(quote.text("/lines/0/priceOrigin")).isEqualTo("price book Standard");
    assertThat(begun.status()).isEqualTo(201);
    assertThat(begun.text("/message")).isEqualTo("Ahoy");
    assertThat(begun.text("/totals/net")).isEqualTo("99.00");
    assertThat(crm.delete("/products/" + sail).status()).isEqualTo(409);
  }

  @Test
  void marginAndFindingsAreForTheSellersSide() {
    String sail =
        crm.post(
                "/products",
                product("SAIL", euros("100"))
                    .replace(
                        "\"prices\"",
                        "\"costs\": [{\"currency\": \"EUR\", \"cost\": 60, \"lowestPrice\": 95}],"
                            + " \"prices\""))
            .text("/id");
    Reply quote =
        crm.post(
            "/quotes",
            Drafts.with("{\"productId\": \"%s\", \"discountPercent\": 10}".formatted(sail)));

    Reply margin = crm.get("/quotes/" + quote.text("/id") + "/margin");

    assertThat(margin.text("/lines/0/margin")).isEqualTo("30.00");
    assertThat(margin.text("/lines/0/marginPercent")).isEqualTo("33.3");
    assertThat(margin.text("/findings/0/code")).isEqualTo("below_lowest_price");
  }

  @Test
  void productsComeAndGoAsFiles() {
    Visitor program = new Visitor(port).withKey(key);
    String csv = "code,name,currency,price\nSAIL,Mainsail,EUR,10\nROPE,Rope,EUR,x\n";

    var refused = program.post("/api/v1/products/import", "text/csv", BodyPublishers.ofString(csv));
    var dry =
        program.post(
            "/api/v1/products/import?dryRun=true",
            "text/csv",
            BodyPublishers.ofString(csv.replace(",x", ",2")));

    assertThat(refused.body()).contains("\"line\":3", "\"column\":\"price\"", "\"written\":false");
    assertThat(dry.body()).contains("\"added\":2", "\"written\":false");
    program.post(
        "/api/v1/products/import", "text/csv", BodyPublishers.ofString(csv.replace(",x", ",2")));
    assertThat(program.get("/api/v1/products/export").body())
        .contains("SAIL,Mainsail,", ",EUR,per_unit,10,", "ROPE");
  }

  @Test
  void taxRatesAndPriceBooksAreWrittenAnewAndRemoved() {
    String rate = "{\"category\": \"standard\", \"percent\": 20, \"validFrom\": \"2026-01-01\"}";
    String taxes = "/tax-rates/" + crm.post("/tax-rates", rate).text("/id");
    String books = "/price-books/" + crm.post("/price-books", "{\"name\": \"Spring\"}").text("/id");

    assertThat(crm.put(taxes, rate.replace("20,", "21,")).text("/percent")).isEqualTo("21");
    assertThat(crm.put(books, "{\"name\": \"Summer\"}").text("/name")).isEqualTo("Summer");
    assertThat(crm.get("/price-books").json().at("/items").size()).isEqualTo(2);
    assertThat(crm.delete("/price-books/" + crm.get("/price-books").text("/items/0/id")).status())
        .isEqualTo(409);
    assertThat(crm.delete(books).status()).isEqualTo(204);
    assertThat(crm.delete(taxes).status()).isEqualTo(204);
    assertThat(crm.get(taxes).status()).isEqualTo(404);
  }

  @Test
  void anotherOrganisationSeesNothing() {
    String sail = crm.post("/products", product("SAIL", euros("1"))).text("/id");
    Program rival = new Program(port, fixtures.keyOf(fixtures.ada()));

    assertThat(rival.get("/products/" + sail).status()).isEqualTo(404);
    assertThat(
            rival.post("/quotes", Drafts.with("{\"productId\": \"%s\"}".formatted(sail))).status())
        .isEqualTo(422);
  }
}
