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
class ContactsResourceTest {
  private static final String BOB =
      "{\"name\": \"Bob Baker\", \"email\": \"bob@baker-boats.example\"}";
  private static final String CLARA =
      "{\"name\": \"Clara Cook\", \"email\": \"clara@cook.example\"}";

  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Program crm;

  @BeforeEach
  void adaHasAKey() {
    crm = new Program(port, fixtures.keyOf(fixtures.ada()));
  }

  @Test
  void aContactIsAddedReadAndWrittenAnew() {
    Reply added = crm.post("/contacts", BOB);
    String path = "/contacts/" + added.text("/id");
    Reply moved = crm.put(path, BOB.replace("Bob Baker", "Robert Baker"));

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.header("Location")).isEqualTo("/api/v1" + path);
    assertThat(moved.text("/name")).isEqualTo("Robert Baker");
    assertThat(crm.get(path).text("/name")).isEqualTo("Robert Baker");
    assertThat(crm.get(path + "/mailable").text("/reason")).isNotBlank();
  }

  @Test
  void contactsAreFoundByWordsAndInPages() {
    crm.post("/contacts", CLARA);
    crm.post("/contacts", BOB);

    Reply first = crm.get("/contacts?limit=1");
    Reply second = crm.get("/contacts?limit=1&cursor=" + first.text("/next"));

    assertThat(first.text("/items/0/name")).isEqualTo("Bob Baker");
    assertThat(second.text("/items/0/name")).isEqualTo("Clara Cook");
    assertThat(second.json().at("/next").isNull()).isTrue();
    assertThat(crm.get("/contacts?text=cook").json().at("/items").size()).isEqualTo(1);
  }

  @Test
  void theBasisForContactIsRecordedAndAConsentNeedsItsSource() {
    String path = "/contacts/" + crm.post("/contacts", BOB).text("/id");

    Reply refused = crm.put(path + "/basis", "{\"basis\": \"consent\"}");
    Reply recorded =
        crm.put(path + "/basis", "{\"basis\": \"consent\", \"source\": \"boat show\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/field")).isEqualTo("source");
    assertThat(recorded.text("/basis")).isEqualTo("consent");
    assertThat(recorded.text("/basisSource")).isEqualTo("boat show");
    assertThat(crm.put(path + "/basis", "{\"basis\": \"hope\"}").status()).isEqualTo(422);
  }

  @Test
  void aContactIsExcludedFromFollowUpsAndIncludedAgain() {
    String path = "/contacts/" + crm.post("/contacts", BOB).text("/id") + "/suppression";

    Reply before = crm.get(path);
    Reply excluded = crm.put(path, "{}");
    Reply included = crm.delete(path);

    assertThat(before.text("/suppressed")).isEqualTo("false");
    assertThat(excluded.text("/reason")).isEqualTo("by_member");
    assertThat(included.text("/suppressed")).isEqualTo("false");
    assertThat(crm.delete(path).status()).isEqualTo(409);
  }

  @Test
  void whatCannotBeTakenIsNamed() {
    Reply refused = crm.post("/contacts", BOB.replace("@baker", "\\r\\nBcc: x@baker"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/field")).isEqualTo("email");
  }

  @Test
  void anothersContactIsNotFound() {
    String path = "/contacts/" + crm.post("/contacts", BOB).text("/id");
    Program rival = new Program(port, fixtures.keyOf(fixtures.ada()));

    assertThat(rival.get(path).status()).isEqualTo(404);
    assertThat(rival.put(path, CLARA).status()).isEqualTo(404);
  }
}
