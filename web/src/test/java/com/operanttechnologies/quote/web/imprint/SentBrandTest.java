package com.operanttechnologies.quote.web.imprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.QuoteActivities;
import com.operanttechnologies.quote.Sendings;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Picture;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import com.operanttechnologies.timeline.Actor;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Must: however the seller looks later, a version that was sent looks as it was sent. */
@WithApplication
class SentBrandTest {
  private static final byte[] RED = Picture.png(200, 80, Color.RED);
  private static final byte[] GREEN = Picture.png(90, 90, Color.GREEN);

  @Autowired Sales sales;
  @Autowired Sendings sendings;
  @Autowired QuoteActivities work;
  @Autowired Tenants tenants;
  @Autowired Organisations organisations;
  @LocalServerPort int port;

  @Test
  void theSellersPageShowsThePaperThatWasSent() {
    Sale sale = printed(drafted());
    Visitor ada = seller(sale);
    String sent = paper(ada, sale);

    rebrand(sale);

    assertThat(sent).contains("#aa3300", "+33 1", "acme.example");
    assertThat(paper(ada, sale)).isEqualTo(sent);
  }

  @Test
  void theCustomersPageLooksAsItWasSent() {
    Sale sale = printed(drafted());
    Visitor bob = new Visitor(port).with("Accept-Language", "en");
    String colours = bob.get(sale.path() + "/accent.css").body();
    String page = unchanging(bob.get(sale.path()).body());
    String logo = bob.get(sale.path() + "/logo").body();

    rebrand(sale);

    assertThat(logo).isEqualTo(new String(RED, StandardCharsets.UTF_8));
    assertThat(bob.get(sale.path() + "/logo").body()).isEqualTo(logo);
    assertThat(bob.get(sale.path() + "/accent.css").body()).isEqualTo(colours);
    assertThat(unchanging(bob.get(sale.path()).body())).isEqualTo(page);
  }

  @Test
  void aVersionWithoutALogoNeverGetsOne() {
    Sale sale = sales.drafted("en");
    printed(sale);

    rebrand(sale);

    Visitor bob = new Visitor(port);
    assertThat(bob.get(sale.path() + "/logo").statusCode()).isEqualTo(404);
    assertThat(bob.get(sale.path()).body()).doesNotContain(sale.path() + "/logo");
    assertThat(paper(seller(sale), sale)).doesNotContain("data:image");
  }

  @Test
  void aDraftLooksAsTheSellerDoesToday() {
    Sale sale = drafted();
    Visitor ada = seller(sale);
    String before = paper(ada, sale);

    rebrand(sale);

    assertThat(before).contains("#aa3300").doesNotContain("#00aa33");
    assertThat(paper(ada, sale)).contains("#00aa33", "+49 2").doesNotContain("#aa3300");
  }

  @Test
  void whatIsTakenBackAndSentAgainLooksAsItDoesThen() {
    Sale sale = drafted();
    Visitor ada = seller(sale);
    ada.post("/quotes/" + sale.quote() + "/sending");
    print(sale);
    ada.post("/quotes/" + sale.quote() + "/sending/reversal");

    rebrand(sale);

    assertThat(paper(ada, printed(sale))).contains("#00aa33").doesNotContain("#aa3300");
  }

  @Test
  void itKeepsTheLanguageInWhichItWasSent() {
    Sale sale = printed(sales.drafted("de"));
    Visitor ada = seller(sale);
    String sent = paper(ada, sale);

    sales.update(sale, "update contact set locale = 'fr'");

    assertThat(sent).contains("Angebot");
    assertThat(paper(ada, sale)).isEqualTo(sent);
  }

  /** So that another font, template or catalogue cannot reach it: it is never printed anew. */
  @Test
  void whatIsDownloadedAreTheBytesThatWereKept() {
    Sale sale = printed(drafted());
    Visitor ada = seller(sale);
    sales.update(sale, "update document set pdf = 'kept when it was sent'::bytea");

    assertThat(ada.get("/quotes/" + sale.quote() + "/pdf").body())
        .isEqualTo("kept when it was sent");
    assertThat(new Visitor(port).get(sale.path() + "/pdf").body())
        .isEqualTo("kept when it was sent");
  }

  private Sale drafted() {
    Sale sale = sales.drafted("en");
    dress(sale, "#aa3300", "+33 1", "acme.example", RED);
    return sale;
  }

  private void rebrand(Sale sale) {
    dress(sale, "#00aa33", "+49 2", "other.example", GREEN);
    sales.update(
        sale,
        "update tenant set name = 'Other', legal_name = 'Other Ltd', postal_address = 'Elsewhere', email = 'o@other.example', vat_id = 'OTHER1'");
  }

  private void dress(Sale sale, String accent, String phone, String website, byte[] logo) {
    sales.update(
        sale,
        "update tenant set accent = '%s', phone = '%s', website = '%s'"
            .formatted(accent, phone, website));
    tenants.run(
        sale.tenant(), () -> organisations.setLogo(new Organisation.Picture(logo, "image/png")));
  }

  private Sale printed(Sale sale) {
    sendings.start(sale.tenant(), sale.quote(), Actor.PRODUCT);
    print(sale);
    return sales.send(sale);
  }

  private void print(Sale sale) {
    work.prepareDocument(sale.tenant().toString(), sale.quote().toString());
  }

  private String paper(Visitor ada, Sale sale) {
    return ada.get("/quotes/" + sale.quote() + "/paper").body();
  }

  private Visitor seller(Sale sale) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(sales.seller(sale), Fixtures.PASSWORD);
    visitor.get("/quotes/" + sale.quote());
    return visitor;
  }

  /** Without what is new in each page. */
  private static String unchanging(String page) {
    return page.replaceAll("name=\"nonce\" value=\"[^\"]+\"", "");
  }
}
