package com.operanttechnologies.metrics.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class MetricsApiTest {
  private static final String CSV =
      """
      {"name": "Fleet", "kind": "csv_file", "csv": "who,boats\\nbob@example.com,41\\n",
       "contactColumn": "who", "contactField": "{{contact.email}}",
       "metrics": [{"key": "boats", "label": "Boats", "path": "boats"}]}
      """;

  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Program program;

  @BeforeEach
  void aProgramOfAcme() {
    Person ada = fixtures.ada();
    program = new Program(port, fixtures.keyOf(ada));
  }

  @Test
  void aSourceIsAddedReadForAContactAndRemoved() {
    String bob =
        program
            .post(
                "/contacts",
                "{\"name\": \"Bob\", \"email\": \"bob@example.com\", \"externalRef\": \"b-1\"}")
            .text("/id");
    Reply added = program.post("/metrics/sources", CSV);
    assertThat(added.status()).isEqualTo(201);
    String source = "/metrics/sources/" + added.text("/id");
    assertThat(added.json().at("/perContact").asBoolean()).isTrue();

    Reply nobody = program.post(source + "/reading", "{}");
    assertThat(nobody.text("/failedAt")).isEqualTo("address");
    Reply read = program.post(source + "/reading", "{\"contact\": \"" + bob + "\"}");
    assertThat(read.json().at("/metrics/0/value").asInt()).isEqualTo(41);
    Reply numbers = program.get("/contacts/" + bob + "/metrics");
    assertThat(numbers.text("/items/0/key")).isEqualTo("boats");
    assertThat(program.get("/contacts/" + bob).text("/externalRef")).isEqualTo("b-1");
    Reply kept = program.get(source + "/snapshots?contact=" + bob);
    assertThat(kept.json().at("/items/0/values/boats").asInt()).isEqualTo(41);
    assertThat(program.get(source + "/snapshots").json().at("/items")).isEmpty();

    assertThat(program.delete(source).status()).isEqualTo(204);
    assertThat(program.get(source).status()).isEqualTo(404);
    assertThat(program.get("/contacts/" + bob + "/metrics").body()).doesNotContain("boats");
  }

  @Test
  void aTestSaysWhichStepFailed() {
    Reply answer =
        program.post(
            "/metrics/sources/test",
            """
            {"name": "x", "kind": "prometheus", "url": "http://127.0.0.1:9",
             "metrics": [{"key": "up", "path": "sum(up)"}]}
            """);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("/failedAt")).isEqualTo("address");
    assertThat(answer.text("/cause")).isEqualTo("refused");
  }

  @Test
  void secretsAreTakenAndNeverTold() {
    String body =
        """
        {"name": "x", "kind": "http_json", "url": "https://stats.example.com/", "access": "basic",
         "username": "ada", "secret": "s3cret", "metrics": [{"key": "up", "path": "$.up"}]}
        """;
    Reply added = program.post("/metrics/sources", body);
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.body()).doesNotContain("s3cret");
    String source = "/metrics/sources/" + added.text("/id");

    Reply kept = program.put(source, body.replace("\"secret\": \"s3cret\",", ""));
    Reply moved =
        program.put(
            source,
            body.replace("\"secret\": \"s3cret\",", "").replace("stats.example", "evil.example"));

    assertThat(kept.json().at("/hasSecret").asBoolean()).isTrue();
    assertThat(moved.status()).isEqualTo(422);
    assertThat(moved.text("/errors/0/field")).isEqualTo("secret");
  }

  @Test
  void aProgramLeadsAPersonToTheSourcesSignIn() {
    String source =
        "/metrics/sources/"
            + program
                .post(
                    "/metrics/sources",
                    """
                    {"name": "x", "kind": "http_json", "url": "https://stats.example.com/",
                     "access": "oauth_code", "username": "operant", "secret": "s3cret",
                     "authorizeUrl": "https://login.example.com/authorize",
                     "tokenUrl": "https://login.example.com/token",
                     "metrics": [{"key": "up", "path": "$.up"}]}
                    """)
                .text("/id");

    Reply begun = program.post(source + "/connection");
    Reply forged =
        program.post("/metrics/sources/connections", "{\"state\": \"guessed\", \"code\": \"c\"}");

    assertThat(begun.text("/url"))
        .startsWith("https://login.example.com/authorize?")
        .contains("code_challenge=", "state=");
    assertThat(forged.status()).isEqualTo(409);
    assertThat(program.post("/metrics/sources/connections", "{}").status()).isEqualTo(422);
  }

  @Test
  void aDashboardsLinkIsMadeAndRevoked() {
    String bob =
        program
            .post("/contacts", "{\"name\": \"Bob\", \"email\": \"bob@example.com\"}")
            .text("/id");
    String dashboard = "/contacts/" + bob + "/dashboard";
    assertThat(program.get(dashboard).json().has("url")).isFalse();

    assertThat(program.post(dashboard).status()).isEqualTo(204);
    String address = URI.create(program.get(dashboard).text("/url")).getPath();
    assertThat(new Visitor(port).get(address).statusCode()).isEqualTo(200);

    assertThat(program.delete(dashboard).status()).isEqualTo(204);
    assertThat(program.get(dashboard).json().has("url")).isFalse();
    assertThat(new Visitor(port).get(address).statusCode()).isEqualTo(410);
  }
}
