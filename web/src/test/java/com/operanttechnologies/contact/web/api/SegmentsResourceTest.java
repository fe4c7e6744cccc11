package com.operanttechnologies.contact.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class SegmentsResourceTest {
  private static final String SWISS =
      "{\"name\": \"Swiss\", \"matching\": \"all\","
          + " \"rules\": [{\"criterion\": \"country\", \"negated\": false, \"value\": \"CH\"}]}";

  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Program crm;

  @BeforeEach
  void adaHasAKey() {
    crm = new Program(port, fixtures.keyOf(fixtures.ada()));
    crm.post(
        "/contacts",
        "{\"name\": \"Bob\", \"email\": \"bob@example.com\", \"country\": \"Switzerland\"}");
    crm.post("/contacts", "{\"name\": \"Ann\", \"email\": \"ann@example.com\"}");
  }

  @Test
  void aSegmentIsAddedCountedChangedAndRemoved() {
    Reply added = crm.post("/segments", SWISS);
    String path = "/segments/" + added.text("/id");

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.json().at("/contacts").asInt()).isEqualTo(1);
    assertThat(crm.get(path + "/contacts").text("/items/0/name")).isEqualTo("Bob");
    crm.put(path, SWISS.replace("false", "true"));
    assertThat(crm.get(path + "/contacts").text("/items/0/name")).isEqualTo("Ann");
    assertThat(crm.delete(path).status()).isEqualTo(204);
    assertThat(crm.get(path).status()).isEqualTo(404);
  }

  @Test
  void aRuleThatCannotBeUnderstoodIsNamed() {
    Reply refused = crm.post("/segments", SWISS.replace("CH", "Atlantis"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/field")).isEqualTo("rules[0].value");
  }
}
