package com.operanttechnologies.contact.web.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** A program brings a file, and the embedded engine does the work. */
@WithApplication
class ImportsResourceTest {
  private static final String FILE =
      "E-Mail;Name;Phone\r\nbob@fisher.example;Bob Fisher;+44 1\r\nnobody;=1+1;\r\n";
  private static final String PLAN =
      "{\"columns\": [\"email\", \"name\", \"phone\"], \"existing\": \"update\","
          + " \"basis\": \"customer\", \"basisSource\": \"old system\"}";
  private static final String BOUNDARY = "operant-parts";
  private static final String FORM =
      "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bob.csv\"\r\n"
          + "Content-Type: text/csv\r\n\r\n%2$s\r\n--%1$s--\r\n";

  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Program crm;
  private String key;

  @BeforeEach
  void adaHasAKey() {
    key = fixtures.keyOf(fixtures.ada());
    crm = new Program(port, key);
  }

  @Test
  void aFileGoesFromUploadToContacts() {
    HttpResponse<String> taken = csv();
    String path = path(taken);

    assertThat(taken.statusCode()).isEqualTo(201);
    assertThat(crm.get(path).text("/columns/0/field")).isEqualTo("email");
    assertThat(crm.put(path + "/plan", PLAN).status()).isEqualTo(200);
    await().atMost(60, SECONDS).until(() -> state(path).equals("checked"));
    assertThat(crm.get(path).json().at("/checked/bad").asInt()).isEqualTo(1);
    assertThat(crm.post(path + "/run").status()).isEqualTo(202);
    await().atMost(60, SECONDS).until(() -> state(path).equals("done"));
    assertThat(crm.get("/contacts?text=bob").text("/items/0/phone")).isEqualTo("+44 1");
  }

  @Test
  void whatCannotBeTakenIsToldByLineAndCannotRunInASpreadsheet() {
    String path = path(csv());
    crm.put(path + "/plan", PLAN);
    await().atMost(60, SECONDS).until(() -> state(path).equals("checked"));

    Reply errors = crm.get(path + "/errors");
    String file = crm.get(path + "/errors.csv").body();

    assertThat(errors.json().at("/items/0/line").asInt()).isEqualTo(3);
    assertThat(file)
        .startsWith("line,problem,E-Mail,Name,Phone\r\n3,E-mail address:")
        .contains(",'=1+1,");
  }

  @Test
  void aFormIsTakenTooAndOnceForOneIdempotencyKey() {
    HttpResponse<String> first = form("once");
    HttpResponse<String> again = form("once");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(path(again)).isEqualTo(path(first));
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(crm.get(path(first)).text("/fileName")).isEqualTo("bob.csv");
    assertThat(crm.get("/imports").json().at("/items").size()).isEqualTo(1);
  }

  @Test
  void whatIsMissingInThePlanIsNamed() {
    String path = path(csv());

    Reply refused = crm.put(path + "/plan", "{\"columns\": [\"email\", null, null]}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors").findValuesAsString("field"))
        .contains("columns", "basis");
  }

  @Test
  void anothersImportIsNotFound() {
    String path = path(csv());
    Program rival = new Program(port, fixtures.keyOf(fixtures.ada()));

    assertThat(rival.get(path).status()).isEqualTo(404);
    assertThat(rival.post(path + "/run").status()).isEqualTo(404);
    assertThat(rival.get(path + "/errors").status()).isEqualTo(404);
  }

  private HttpResponse<String> csv() {
    return new Visitor(port)
        .withKey(key)
        .post("/api/v1/imports?name=bob.csv", "text/csv", BodyPublishers.ofString(FILE));
  }

  private HttpResponse<String> form(String idempotencyKey) {
    return new Visitor(port)
        .withKey(key)
        .with("Idempotency-Key", idempotencyKey)
        .post(
            "/api/v1/imports",
            "multipart/form-data; boundary=" + BOUNDARY,
            BodyPublishers.ofString(FORM.formatted(BOUNDARY, FILE)));
  }

  private static String path(HttpResponse<String> taken) {
    return "/imports/" + JsonMapper.shared().readTree(taken.body()).at("/id").asString();
  }

  private String state(String path) {
    return crm.get(path).text("/state");
  }
}
