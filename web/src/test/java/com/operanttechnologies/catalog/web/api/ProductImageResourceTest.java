package com.operanttechnologies.catalog.web.api;

import static com.operanttechnologies.catalog.web.api.Catalogue.euros;
import static com.operanttechnologies.catalog.web.api.Catalogue.product;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Picture;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.Upload;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.awt.Color;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Must: programs give products images, write covers, and read what a quote shows. */
@WithApplication
class ProductImageResourceTest {
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Program crm;
  private Visitor uploading;
  private String jib;

  @BeforeEach
  void aJib() {
    String key = fixtures.keyOf(fixtures.ada());
    crm = new Program(port, key);
    uploading = new Visitor(port).withKey(key);
    jib = crm.post("/products", product("JIB", euros("241.67"))).text("/id");
  }

  private HttpResponse<String> put(Upload upload) {
    return uploading.put("/api/v1/products/" + jib + "/image", Upload.TYPE, upload.body());
  }

  private static Upload red() {
    return new Upload().file("file", "jib.jpg", Picture.jpeg(900, 600, Color.RED));
  }

  @Test
  void anImageIsGivenReadReplacedAndRemoved() {
    HttpResponse<String> given = put(red().field("alternative", "A red jib"));

    Reply read = crm.get("/products/" + jib);
    String sha256 = read.text("/image/sha256");
    Reply bytes = crm.get("/images/" + sha256);
    assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
    assertThat(given.body()).contains("A red jib", sha256);
    assertThat(read.text("/image/width")).isEqualTo("480");
    assertThat(bytes.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(bytes.header("X-Content-Type-Options")).isEqualTo("nosniff");

    assertThat(put(new Upload().field("alternative", "A jib in red")).statusCode()).isEqualTo(200);
    assertThat(crm.get("/products/" + jib).text("/image/alternative")).isEqualTo("A jib in red");
    assertThat(crm.get("/products?text=jib").text("/items/0/image/sha256")).isEqualTo(sha256);

    assertThat(crm.delete("/products/" + jib + "/image").status()).isEqualTo(204);
    assertThat(crm.get("/products/" + jib).json().at("/image/sha256").isMissingNode()).isTrue();
  }

  @Test
  void aRefusedUploadIsAProblemInWords() {
    byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);

    HttpResponse<String> answer = put(new Upload().file("file", "jib.png", svg));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"field\":\"file\"", "Export it as PNG");
  }

  @Test
  void aQuoteShowsTheImageOfItsLineAndTakesACover() {
    put(red());
    HttpResponse<String> cover =
        uploading.post(
            "/api/v1/images",
            Upload.TYPE,
            new Upload().file("file", "pier.png", Picture.png(800, 300, Color.BLUE)).body());
    assertThat(cover.statusCode()).as(cover.body()).isEqualTo(201);
    String sha256 = cover.body().replaceFirst("(?s).*\"sha256\"\\s*:\\s*\"([0-9a-f]+)\".*", "$1");

    Reply written =
        crm.post(
            "/quotes", quote("{\"sha256\": \"" + sha256 + "\", \"alternative\": \"The pier\"}"));

    assertThat(written.status()).as(written.body()).isEqualTo(201);
    assertThat(written.text("/cover/sha256")).isEqualTo(sha256);
    assertThat(written.text("/cover/alternative")).isEqualTo("The pier");
    assertThat(written.text("/images/0/line")).isEqualTo(written.text("/lines/0/id"));
    assertThat(written.text("/images/0/alternative")).isEqualTo("The JIB");
    Reply wordless = crm.post("/quotes", quote("{\"sha256\": \"" + sha256 + "\"}"));
    assertThat(wordless.status()).isEqualTo(422);
    assertThat(wordless.text("/errors/0/field")).isEqualTo("cover.alternative");
  }

  private String quote(String cover) {
    return """
    {"customer": {"name": "Bob", "email": "bob@fisher.example"}, "currency": "EUR",
     "validUntil": "%s", "lines": [{"productId": "%s", "taxPercent": "20"}],
     "sequence": "none", "cover": %s}
    """
        .formatted(LocalDate.now(Fixtures.BERLIN).plusDays(20), jib, cover);
  }

  @Test
  void aTemplateHasACoverToo() {
    HttpResponse<String> cover = uploading.post("/api/v1/images", Upload.TYPE, red().body());
    String sha256 = cover.body().replaceFirst("(?s).*\"sha256\"\\s*:\\s*\"([0-9a-f]+)\".*", "$1");

    Reply template =
        crm.post(
            "/quote-templates",
            """
            {"name": "Sails", "lines": [],
             "cover": {"sha256": "%s", "alternative": "The pier"}}
            """
                .formatted(sha256));

    assertThat(template.status()).as(template.body()).isEqualTo(201);
    assertThat(crm.get("/quote-templates/" + template.text("/id")).text("/cover/alternative"))
        .isEqualTo("The pier");
  }
}
