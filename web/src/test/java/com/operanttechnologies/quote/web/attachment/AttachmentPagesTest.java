package com.operanttechnologies.quote.web.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.VersionContent.AttachedFile;
import com.operanttechnologies.quote.attachment.AttachmentInput;
import com.operanttechnologies.quote.attachment.Attachments;
import com.operanttechnologies.testing.BlankPdf;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Upload;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import com.operanttechnologies.timeline.Actor;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Must: attachments are shown and can be saved on the buyer's page, as safe as the PDF. */
@WithApplication
class AttachmentPagesTest {
  private static final Pattern KEPT = Pattern.compile("name=\"attachments\" value=\"([^\"]*)\"");

  @Autowired Fixtures fixtures;
  @Autowired Sales sales;
  @Autowired Quotes quotes;
  @Autowired Attachments attachments;
  @LocalServerPort int port;

  private Sale offered(String language, String... names) {
    Sale sale = sales.drafted(language);
    List<AttachmentInput> files =
        Arrays.stream(names)
            .map(name -> attachments.keep(sale.tenant(), name, BlankPdf.of(2)))
            .map(AttachmentInput::of)
            .toList();
    Quote quote = quotes.get(sale.tenant(), sale.quote());
    quotes.edit(
        sale.tenant(), sale.quote(), Revisions.input(quote).attaching(files), null, Actor.PRODUCT);
    return sale;
  }

  @Test
  void theBuyerSeesAndSavesThem() {
    Sale sale = sales.send(offered("en", "terms.pdf", "cloth.pdf"));
    Visitor bob = new Visitor(port);

    String page = bob.get(sale.path()).body();
    HttpResponse<String> file = bob.get(sale.path() + "/attachments/2");

    assertThat(page).contains("Attachments", "terms.pdf", "cloth.pdf", "Pages: 2");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment;")
        .contains("cloth.pdf");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(bob.get(sale.path() + "/attachments/3").statusCode()).isEqualTo(404);
  }

  @Test
  void aRevokedLinkLeadsToNone() {
    Sale sale = sales.send(offered("en", "terms.pdf"));
    sales.revoke(sale);

    int status = new Visitor(port).get(sale.path() + "/attachments/1").statusCode();

    assertThat(status).isEqualTo(new Visitor(port).get(sale.path() + "/pdf").statusCode());
    assertThat(status).isBetween(404, 410);
  }

  @Test
  void theBuyersPageNamesThemInItsLanguage() {
    Sale sale = sales.send(offered("ja", "terms.pdf"));

    assertThat(new Visitor(port).get(sale.path()).body()).contains("添付資料", "ページ数：2");
  }

  @Test
  void theEditorTakesAFileAndKeepsWhatWasTyped() {
    Sale sale = offered("en");
    Visitor ada = seller(sale);
    ada.get("/quotes/" + sale.quote() + "/edit");

    String page = attached(ada, sale, "add", "", BlankPdf.of(3)).body();

    assertThat(page).contains("3 pages", "data-changed", "Typed meanwhile");
    assertThat(kept(page)).endsWith(" 3 terms.pdf");
    assertThat(quotes.get(sale.tenant(), sale.quote()).current().attachments()).isEmpty();
  }

  @Test
  void theEditorSaysWhyAFileIsRefused() {
    Sale sale = offered("en");
    Visitor ada = seller(sale);
    ada.get("/quotes/" + sale.quote() + "/edit");

    String page = attached(ada, sale, "add", "", BlankPdf.scripted()).body();

    assertThat(page).contains("contains a script");
    assertThat(kept(page)).isEmpty();
  }

  @Test
  void theEditorMovesAndRemovesThem() {
    Sale sale = offered("en", "a.pdf", "b.pdf");
    List<AttachedFile> files = quotes.get(sale.tenant(), sale.quote()).current().attachments();
    String both = AttachmentLines.write(AttachmentInput.of(files));
    Visitor ada = seller(sale);
    ada.get("/quotes/" + sale.quote() + "/edit");

    String moved = kept(attached(ada, sale, "up:1", both, new byte[0]).body());
    String left = kept(attached(ada, sale, "remove:0", moved, new byte[0]).body());

    assertThat(moved.lines().map(line -> line.split(" ")[2])).containsExactly("b.pdf", "a.pdf");
    assertThat(left.lines().map(line -> line.split(" ")[2])).containsExactly("a.pdf");
  }

  @Test
  void whatTheFormCarriesIsSavedByItself() {
    Sale sale = offered("en", "a.pdf", "b.pdf");
    Quote quote = quotes.get(sale.tenant(), sale.quote());
    List<AttachedFile> files = quote.current().attachments();
    Visitor ada = seller(sale);
    ada.get("/quotes/" + sale.quote() + "/edit");

    ada.post(
        "/quotes/" + sale.quote() + "/autosave",
        "edits",
        "" + quote.current().edits(),
        "name",
        "Bob Fisher",
        "email",
        "bob@fisher.example",
        "currency",
        "EUR",
        "validUntil",
        quote.current().validUntil().toString(),
        "description",
        "Sail",
        "quantity",
        "1",
        "unitPrice",
        "10",
        "attachments",
        AttachmentLines.write(AttachmentInput.of(files.reversed())));

    assertThat(quotes.get(sale.tenant(), sale.quote()).current().attachments())
        .containsExactlyElementsOf(files.reversed());
  }

  private static Upload named(String name, byte[] pdf) {
    return new Upload().file("file", name, pdf);
  }

  private Visitor seller(Sale sale) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(sales.seller(sale), Fixtures.PASSWORD);
    return visitor;
  }

  private static HttpResponse<String> attached(
      Visitor visitor, Sale sale, String act, String files, byte[] pdf) {
    Upload upload =
        named("terms.pdf", pdf)
            .field("_csrf", visitor.csrf())
            .field("title", "Typed meanwhile")
            .field("attachments", files)
            .field("attachment", act);
    return visitor.post("/quotes/" + sale.quote() + "/attachments", Upload.TYPE, upload.body());
  }

  private static String kept(String page) {
    Matcher field = KEPT.matcher(page);
    assertThat(field.find()).isTrue();
    return field.group(1);
  }
}
