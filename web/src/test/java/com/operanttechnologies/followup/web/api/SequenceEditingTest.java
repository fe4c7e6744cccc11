package com.operanttechnologies.followup.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.tenant.Tenants;
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

/** A program makes a sequence, publishes it, rehearses it, and sends Bob through it. */
@WithApplication
class SequenceEditingTest {
  private static final String MAIL =
      """
      {"kind": "mail", "amount": 2, "lateDays": 2, "subject": "Ahoy",
       "html": "<p>Ahoy</p>", "text": "Ahoy"}
      """;

  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Contacts contacts;
  @LocalServerPort int port;
  private Program crm;
  private UUID bob;

  @BeforeEach
  void acmeHasAContact() {
    Person ada = fixtures.ada();
    crm = new Program(port, fixtures.keyOf(ada));
    bob =
        tenants.as(
            ada.tenant(),
            () -> {
              tenants.sql("update tenant set postal_address = '1 Harbour Road'").update();
              return contacts.save(ContactInput.of("bob@fisher.example", "Bob Fisher")).id();
            });
  }

  @Test
  void aSequenceIsMadePublishedAndStarted() {
    String sequence = published();

    Reply started = crm.post(sequence + "/enrollments", "{\"contact\": \"%s\"}".formatted(bob));
    Reply again = crm.post(sequence + "/enrollments", "{\"contact\": \"%s\"}".formatted(bob));
    Reply why = crm.get("/enrollments/" + started.text("/id") + "/why-not-yet");

    assertThat(crm.get("/contacts/" + bob + "/enrollments").text("/items/0/id"))
        .isEqualTo(started.text("/id"));
    assertThat(started.status()).isEqualTo(201);
    assertThat(started.text("/source")).isEqualTo("api");
    assertThat(again.status()).isEqualTo(200);
    assertThat(why.json().at("/items").findValuesAsString("sentence"))
        .contains("2 days after the start");
  }

  @Test
  void everybodyInASequenceIsPausedAndResumed() {
    String sequence = published();
    String enrollment =
        crm.post(sequence + "/enrollments", "{\"contact\": \"%s\"}".formatted(bob)).text("/id");

    Reply paused = crm.post(sequence + "/pause");
    String between = crm.get("/enrollments/" + enrollment).text("/state");
    Reply resumed = crm.post(sequence + "/resume");

    assertThat(paused.json().at("/enrollments").asInt()).isOne();
    assertThat(between).isEqualTo("paused");
    assertThat(resumed.json().at("/enrollments").asInt()).isOne();
    assertThat(crm.get("/enrollments/" + enrollment).text("/state")).isEqualTo("active");
  }

  @Test
  void theMailsOfAnEnrollmentWithoutAQuoteAreListed() {
    String sequence = published();
    String enrollment =
        crm.post(sequence + "/enrollments", "{\"contact\": \"%s\"}".formatted(bob)).text("/id");

    crm.post("/enrollments/" + enrollment + "/sending");
    Reply mails = crm.get("/enrollments/" + enrollment + "/messages");

    assertThat(mails.text("/items/0/class")).isEqualTo("follow_up");
    assertThat(mails.text("/items/0/recipient")).isEqualTo("bob@fisher.example");
    assertThat(crm.get("/enrollments/" + UUID.randomUUID() + "/messages").status()).isEqualTo(404);
  }

  @Test
  void aSequenceIsNamedAnew() {
    String sequence = made();

    Reply renamed = crm.put(sequence + "/name", "{\"name\": \"After a fair\"}");

    assertThat(renamed.text("/name")).isEqualTo("After a fair");
    assertThat(crm.put(sequence + "/name", "{\"name\": \" \"}").status()).isEqualTo(422);
  }

  @Test
  void theCountryWhoseHolidaysCountIsChosen() {
    Reply chosen = crm.put("/settings/follow-ups", "{\"country\": \"DE\"}");
    Reply unknown = crm.put("/settings/follow-ups", "{\"country\": \"Atlantis\"}");
    Reply none = crm.put("/settings/follow-ups", "{}");

    assertThat(chosen.text("/country")).isEqualTo("DE");
    assertThat(chosen.json().at("/known").toString()).contains("\"FR\"");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(none.json().has("country")).isFalse();
  }

  @Test
  void aDraftCannotBeStartedAndTheReasonIsSaid() {
    String sequence = made();

    Reply refused = crm.post(sequence + "/enrollments", "{\"contact\": \"%s\"}".formatted(bob));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("publish it first");
  }

  @Test
  void aRehearsalKeepsNothing() {
    String sequence = published();

    Reply rehearsal = crm.post(sequence + "/rehearsals", "{\"contact\": \"%s\"}".formatted(bob));

    assertThat(rehearsal.status()).isEqualTo(200);
    assertThat(rehearsal.text("/steps/0/subject")).isEqualTo("Ahoy");
    assertThat(crm.get(sequence + "/enrollments").json().at("/items")).isEmpty();
  }

  @Test
  void movingAsksForTheDryRunThatWasSeen() {
    String sequence = published();
    crm.post(sequence + "/enrollments", "{\"contact\": \"%s\"}".formatted(bob));
    crm.post(sequence + "/draft/steps", MAIL.replace("\"amount\": 2", "\"amount\": 9"));
    crm.post(sequence + "/publication", "{}");

    Reply dry = crm.get(sequence + "/move");
    Reply guessed = crm.post(sequence + "/move", "{\"fingerprint\": \"guessed\"}");
    Reply moved =
        crm.post(
            sequence + "/move", "{\"fingerprint\": \"%s\"}".formatted(dry.text("/fingerprint")));

    assertThat(dry.json().at("/lines")).hasSize(1);
    assertThat(guessed.status()).isEqualTo(409);
    assertThat(moved.json().at("/moved").asInt()).isOne();
  }

  @Test
  void whatIsNoFactIsNamedAtItsField() {
    String sequence = made();

    Reply refused =
        crm.post(sequence + "/draft/steps", "{\"kind\": \"branch\", \"fact\": \"opened\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors").toString()).contains("fact");
  }

  @Test
  void nothingWaitsForAnAdminWhileTheDatabaseIsWhole() {
    assertThat(crm.get("/restored-database").json().has("waitingSince")).isFalse();
  }

  private String made() {
    return "/sequences/" + crm.post("/sequences", "{\"name\": \"After a trial\"}").text("/id");
  }

  private String published() {
    String sequence = made();
    crm.post(sequence + "/draft/steps", MAIL);
    crm.post(sequence + "/publication", "{}");
    return sequence;
  }
}
