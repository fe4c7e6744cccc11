package com.operanttechnologies.quote.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.catalog.ProductInput;
import com.operanttechnologies.catalog.ProductInput.CostInput;
import com.operanttechnologies.catalog.ProductInput.PriceInput;
import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.quote.ContentHash;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.letter.QuoteLetters;
import com.operanttechnologies.quote.product.LineProducts;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import com.operanttechnologies.timeline.Actor;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a product costs its seller, its lowest price and its book: on no output for customers. */
@WithApplication
class CostsStayInsideTest {
  private static final String[] SECRETS = {
    "111.17", "111,17", "222.19", "222,19", "SECRET-77", "price book", "Standard", "productId"
  };

  @Autowired Fixtures fixtures;
  @Autowired Products products;
  @Autowired Quotes quotes;
  @Autowired Sales sales;
  @Autowired Links links;
  @Autowired Papers papers;
  @Autowired QuoteLetters letters;
  @Autowired LineProducts sources;
  @Autowired Tenants tenants;
  @LocalServerPort int port;
  private Person ada;
  private Quote quote;
  private Sale sale;

  @BeforeEach
  void adaOffersBelowHerLowestPrice() {
    ada = fixtures.ada();
    UUID product = tenants.as(ada.tenant(), this::product);
    LineInput line =
        new LineInput(
            null, null, null, null, BigDecimal.ONE, null, null, null, null, null, null, product);
    QuoteInput input =
        new QuoteInput(
            "Sails",
            new CustomerInput("Bob", "bob@fisher.example", null, null, null, null, "en"),
            "EUR",
            LocalDate.now(Fixtures.BERLIN).plusDays(20),
            List.of(line),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            "none");
    quote = quotes.draft(ada.tenant(), input, null, Actor.PRODUCT);
    String page = tenants.as(ada.tenant(), () -> links.quote(quote.id(), quote.contact()));
    sale =
        new Sale(
            ada.tenant(), quote.id(), quote.contact(), URI.create(page).getPath(), "no option");
  }

  private UUID product() {
    ProductInput input =
        new ProductInput(
            "SECRET-77",
            "Mainsail",
            null,
            null,
            null,
            null,
            true,
            List.of(new PriceInput(null, "EUR", null, new BigDecimal("200"), null, null)),
            List.of(new CostInput("EUR", new BigDecimal("111.17"), new BigDecimal("222.19"))),
            null);
    CurrentKey key = new CurrentKey(ada.tenant(), UUID.randomUUID(), "CRM", null);
    return products.add(input, key).product().id();
  }

  @Test
  void theyAreKnownToMembers() {
    Visitor member = new Visitor(port);
    member.signIn(ada.email(), Fixtures.PASSWORD);

    assertThat(member.get("/quotes/" + quote.id()).body())
        .contains("SECRET-77", "111.17", "222.19", "price book Standard");
  }

  @Test
  void mustStandInNoPagePaperOrMailOfTheCustomer() throws IOException {
    sales.send(sale);
    String page = new Visitor(port).with("Accept-Language", "en").get(sale.path()).body();
    String mail = tenants.as(ada.tenant(), () -> letters.quote(quotes.here(quote.id()))).toString();

    assertThat(page).contains("Mainsail").doesNotContain(SECRETS);
    assertThat(mail).contains("Sails").doesNotContain(SECRETS);
    assertThat(papers.html(ada.tenant(), quote.id())).contains("Mainsail").doesNotContain(SECRETS);
    assertThat(words(papers.current(ada.tenant(), quote.id()).pdf()))
        .contains("Mainsail")
        .doesNotContain(SECRETS);
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument paper = Loader.loadPDF(pdf)) {
      StringBuilder all = new StringBuilder(new PDFTextStripper().getText(paper));
      var embedded = paper.getDocumentCatalog().getNames().getEmbeddedFiles();
      for (var file : embedded.getNames().values()) {
        all.append(
            new String(
                file.getEmbeddedFile().toByteArray(), java.nio.charset.StandardCharsets.UTF_8));
      }
      return all.toString();
    }
  }

  @Test
  void mustStandInNothingThatIsHashedOrSigned() {
    String json = ContentHash.canonicalJson(quote.current().content(quote.number()));

    assertThat(json).contains("Mainsail").doesNotContain(SECRETS);
    assertThat(tenants.as(ada.tenant(), () -> sources.of(quote.current().id()))).hasSize(1);
  }
}
