package com.operanttechnologies.quote.web.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.catalog.ProductImages;
import com.operanttechnologies.catalog.ProductInput;
import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.image.Fit;
import com.operanttechnologies.image.Images;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.image.CoverInput;
import com.operanttechnologies.quote.image.QuoteImage;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Picture;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Upload;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import com.operanttechnologies.timeline.Actor;
import java.awt.Color;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Must: the buyer's page shows images by the link's secret alone; editors take covers. */
@WithApplication
class ImagePagesTest {
  @Autowired Fixtures fixtures;
  @Autowired Sales sales;
  @Autowired Quotes quotes;
  @Autowired Products products;
  @Autowired ProductImages pictures;
  @Autowired Images images;
  @Autowired Tenants tenants;
  @LocalServerPort int port;

  /** A jib with a picture, and a cover. */
  private Sale pictured() {
    Sale sale = sales.drafted("en");
    CurrentKey crm = new CurrentKey(sale.tenant(), UUID.randomUUID(), "CRM", null);
    ProductInput input =
        new ProductInput("JIB", "The jib", null, null, null, null, null, null, null, null);
    UUID jib = tenants.as(sale.tenant(), () -> products.add(input, crm)).product().id();
    pictures.set(jib, Picture.jpeg(300, 200, Color.RED), "A \"red\" jib", crm);
    LineInput line =
        new LineInput(
            null,
            null,
            null,
            null,
            BigDecimal.ONE,
            BigDecimal.TEN,
            null,
            null,
            BigDecimal.ZERO,
            "once",
            true,
            jib);
    Quote quote = quotes.get(sale.tenant(), sale.quote());
    quotes.edit(
        sale.tenant(),
        sale.quote(),
        Revisions.input(quote).with(List.of(line)).covered(cover(sale, Color.BLUE)),
        null,
        Actor.PRODUCT);
    return sale;
  }

  private CoverInput cover(Sale sale, Color colour) {
    String sha256 = images.keep(sale.tenant(), Picture.png(800, 300, colour), Fit.COVER).sha256();
    return new CoverInput(sha256, "The pier", null, null);
  }

  private QuoteVersion version(Sale sale) {
    return quotes.get(sale.tenant(), sale.quote()).current();
  }

  @Test
  void theBuyerSeesTheCoverAndTheImageOfALine() {
    Sale sale = sales.send(pictured());
    QuoteImage line = version(sale).lineImages().values().iterator().next();
    Visitor bob = new Visitor(port);

    String page = bob.get(sale.path()).body();
    HttpResponse<String> image = bob.get(sale.path() + "/images/" + line.sha256());

    assertThat(page)
        .contains("src=\"" + sale.path() + "/images/" + line.sha256() + "\" width=\"300\"")
        .contains("alt=\"A &quot;red&quot; jib\" loading=\"lazy\"")
        .contains("alt=\"The pier\"");
    assertThat(image.statusCode()).isEqualTo(200);
    assertThat(image.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(image.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(image.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void aLinkShowsNoOtherPictureOfItsSeller() {
    Sale sale = sales.send(pictured());
    String another = cover(sale, Color.GREEN).sha256();
    Visitor bob = new Visitor(port);

    assertThat(bob.get(sale.path() + "/images/" + another).statusCode()).isEqualTo(404);
    assertThat(bob.get("/images/" + another).statusCode()).isNotEqualTo(200);
  }

  @Test
  void aRevokedLinkShowsNone() {
    Sale sale = sales.send(pictured());
    String image = version(sale).images().getFirst().sha256();
    sales.revoke(sale);

    int status = new Visitor(port).get(sale.path() + "/images/" + image).statusCode();

    assertThat(status).isEqualTo(new Visitor(port).get(sale.path() + "/pdf").statusCode());
    assertThat(status).isBetween(404, 410);
  }

  @Test
  void theEditorShowsTheImageThatSavingWouldPutOnALine() {
    Sale sale = pictured();
    Visitor ada = seller(sale);
    UUID jib = tenants.as(sale.tenant(), () -> products.findByCode("JIB")).orElseThrow().id();
    String shown = ada.get("/quotes/" + sale.quote() + "/edit").body();
    pictures.remove(jib, new CurrentKey(sale.tenant(), UUID.randomUUID(), "CRM", null));

    String without = ada.get("/quotes/" + sale.quote() + "/edit").body();

    assertThat(shown)
        .containsOnlyOnce("class=\"line-picture\"")
        .contains("width=\"300\" height=\"200\" alt=\"A &quot;red&quot; jib\" loading=\"lazy\"");
    assertThat(without).doesNotContain("line-picture");
  }

  @Test
  void theEditorTakesACoverAndKeepsWhatWasTyped() {
    Sale sale = sales.drafted("en");
    Visitor ada = seller(sale);

    String page = taken(ada, sale, Picture.jpeg(3_000, 1_000, Color.RED), "add", "").body();

    assertThat(page).contains("data-changed", "Typed meanwhile", "Remove cover image");
    assertThat(page).contains("value=\"red sail\"").containsPattern("[0-9a-f]{64} 1600 533");
    assertThat(version(sale).cover()).isNull();
  }

  @Test
  void theEditorSaysWhyAPictureIsRefusedAndRemovesOne() {
    Sale sale = pictured();
    Visitor ada = seller(sale);
    String kept = version(sale).cover().sha256() + " 800 300";

    String refused = taken(ada, sale, new byte[] {'G', 'I', 'F', '8'}, "add", kept).body();
    String removed = taken(ada, sale, new byte[0], "remove", kept).body();

    assertThat(refused).contains("Save it as PNG or JPEG", kept);
    assertThat(removed).contains("name=\"cover\" value=\"\"").doesNotContain("Remove cover image");
  }

  private HttpResponse<String> taken(
      Visitor ada, Sale sale, byte[] picture, String act, String cover) {
    Upload upload =
        new Upload()
            .file("coverFile", "red_sail.jpg", picture)
            .field("_csrf", ada.csrf())
            .field("title", "Typed meanwhile")
            .field("cover", cover)
            .field("coverAct", act);
    return ada.post("/quotes/" + sale.quote() + "/cover", Upload.TYPE, upload.body());
  }

  private Visitor seller(Sale sale) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(sales.seller(sale), Fixtures.PASSWORD);
    visitor.get("/quotes/" + sale.quote() + "/edit");
    return visitor;
  }

  @Test
  void theProductsPageTakesRefusesAndRemovesAnImage() {
    Sale sale = pictured();
    UUID jib = tenants.as(sale.tenant(), () -> products.findByCode("JIB")).orElseThrow().id();
    String path = "/catalogue/products/" + jib;
    Visitor ada = seller(sale);
    ada.get(path);

    HttpResponse<String> refused = sent(ada, path, new byte[] {1, 2, 3}, "Something else");
    HttpResponse<String> saved = sent(ada, path, Picture.png(100, 50, Color.GREEN), "A green jib");
    String shown = ada.get(path).body();
    HttpResponse<String> removed = ada.post(path + "/image/removal");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("neither a PNG nor a JPEG", "value=\"Something else\"");
    assertThat(saved.headers().firstValue("Location").orElse("")).endsWith("?done=image");
    assertThat(shown).contains("alt=\"A green jib\"");
    assertThat(removed.statusCode()).isEqualTo(302);
    assertThat(ada.get(path).body()).doesNotContain("A green jib");
  }

  private static HttpResponse<String> sent(
      Visitor ada, String path, byte[] picture, String alternative) {
    Upload upload =
        new Upload()
            .file("file", "jib.png", picture)
            .field("_csrf", ada.csrf())
            .field("alternative", alternative);
    return ada.post(path + "/image", Upload.TYPE, upload.body());
  }
}
