package com.operanttechnologies.mail.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.ApiKeys;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.WithApplication;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class MailboxesResourceTest {
  private static final String MAILBOX =
      """
      {"address": "ada@acme-sails.example", "name": "Ada", "smtp": {"host": "10.0.0.1",
       "password": "fair winds"}, "imap": {"host": "imap.example.com", "username": "ada"}}
      """;

  @Autowired Fixtures fixtures;
  @Autowired ApiKeys keys;
  @LocalServerPort int port;
  Person ada;
  Program crm;

  @BeforeEach
  void aProgramOfAcmeSails() {
    ada = fixtures.ada();
    crm = new Program(port, fixtures.keyOf(ada));
  }

  @Test
  void aMailboxIsAddedAndItsPasswordNeverTold() {
    Reply added = crm.post("/mailboxes", MAILBOX);

    Reply list = crm.get("/mailboxes");

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.header("Location")).endsWith(added.text("/id"));
    assertThat(added.text("/smtp/port")).isEqualTo("587");
    assertThat(added.text("/smtp/tls")).isEqualTo("starttls");
    assertThat(added.text("/smtp/hasPassword")).isEqualTo("true");
    assertThat(added.text("/imap/tls")).isEqualTo("implicit");
    assertThat(list.json().at("/items").size()).isEqualTo(2);
    assertThat(list.text("/items/0/builtIn")).isEqualTo("true");
    assertThat(list.text("/items/0/default")).isEqualTo("true");
    assertThat(list.body()).doesNotContain("fair winds");
  }

  @Test
  void aTestSaysWhichStepFailed() {
    String id = crm.post("/mailboxes", MAILBOX).text("/id");

    Reply kept = crm.post("/mailboxes/" + id + "/test");
    Reply entered = crm.post("/mailboxes/test", MAILBOX);

    assertThat(kept.text("/items/0/step")).isEqualTo("Sending: connect");
    assertThat(kept.text("/items/0/trouble"))
        .isEqualTo("this host leads to an address that is not allowed");
    assertThat(entered.text("/items/0/good")).isEqualTo("false");
  }

  @Test
  void itIsMadeTheDefaultPausedChangedAndRemoved() {
    String path = "/mailboxes/" + crm.post("/mailboxes", MAILBOX).text("/id");

    Reply used = crm.post(path + "/default");
    Reply paused = crm.post(path + "/pause");
    Reply resumed = crm.delete(path + "/pause");
    Reply changed = crm.put(path, MAILBOX.replace("\"Ada\"", "\"Ada L.\""));
    Reply removed = crm.delete(path);

    assertThat(used.text("/default")).isEqualTo("true");
    assertThat(paused.text("/paused")).isEqualTo("true");
    assertThat(resumed.text("/paused")).isEqualTo("false");
    assertThat(changed.text("/name")).isEqualTo("Ada L.");
    assertThat(removed.status()).isEqualTo(204);
    assertThat(crm.get(path).status()).isEqualTo(404);
    assertThat(crm.get("/mailboxes").text("/items/0/default")).isEqualTo("true");
  }

  @Test
  void theBuiltInOneIsNeitherChangedNorRemoved() {
    String path = "/mailboxes/" + crm.get("/mailboxes").text("/items/0/id");

    assertThat(crm.delete(path).status()).isEqualTo(409);
    assertThat(crm.put(path, MAILBOX).status()).isEqualTo(409);
  }

  @Test
  void anotherOrganisationSeesNothingOfIt() {
    String path = "/mailboxes/" + crm.post("/mailboxes", MAILBOX).text("/id");
    Program other = new Program(port, fixtures.keyOf(fixtures.ada()));

    assertThat(other.get(path).status()).isEqualTo(404);
    assertThat(other.post(path + "/test").status()).isEqualTo(404);
  }

  @Test
  void aMailboxIsConnectedAtItsProviderByAProgram() {
    String path =
        "/mailboxes/"
            + crm.post(
                    "/mailboxes",
                    MAILBOX.replace(
                        "\"name\"",
                        "\"login\": \"oauth\", \"access\": {\"provider\": \"google\","
                            + " \"clientId\": \"operant\", \"clientSecret\": \"s3cret\"}, \"name\""))
                .text("/id");

    Reply begun = crm.post(path + "/access");
    Reply status = crm.get(path + "/access");
    Reply forged =
        crm.post("/mailboxes/access-grants", "{\"state\": \"guessed\", \"code\": \"c\"}");

    assertThat(begun.text("/url")).startsWith("https://accounts.google.com/o/oauth2/v2/auth?");
    assertThat(begun.text("/url")).contains("code_challenge=", "state=");
    assertThat(status.text("/clientId")).isEqualTo("operant");
    assertThat(status.body()).doesNotContain("s3cret");
    assertThat(forged.status()).isEqualTo(409);
    assertThat(crm.post("/mailboxes/access-grants", "{\"state\": \"x\"}").status()).isEqualTo(422);
  }

  @Test
  void onlyAPersonsKeyConnectsAMailboxAndOnlyOneWithoutAPassword() {
    String path = "/mailboxes/" + crm.post("/mailboxes", MAILBOX).text("/id") + "/access";
    Program nobodys = new Program(port, keys.create(ada.tenant(), "Machine", null));

    assertThat(nobodys.post(path).text("/detail")).contains("No member made this key");
    assertThat(crm.post(path).status()).isEqualTo(409);
    assertThat(crm.get(path).status()).isEqualTo(404);
  }

  @Test
  void withoutMailsOfUnknownFateTheListIsEmpty() {
    assertThat(crm.get("/unknown-mails").body()).isEqualTo("{\"items\":[],\"next\":null}");
    assertThat(crm.post("/unknown-mails/" + UUID.randomUUID() + "/arrival").status())
        .isEqualTo(404);
    assertThat(crm.post("/unknown-mails/look").json().at("/mails").asInt()).isZero();
  }
}
