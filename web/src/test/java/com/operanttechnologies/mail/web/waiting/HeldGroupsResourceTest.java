package com.operanttechnologies.mail.web.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Programs decide many held mails with one request. */
@WithApplication
class HeldGroupsResourceTest {
  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @LocalServerPort int port;
  private Person ada;
  private Program crm;

  @BeforeEach
  void threeMails() {
    ada = fixtures.ada();
    crm = new Program(port, fixtures.keyOf(ada));
    tenants.run(
        ada.tenant(),
        () ->
            tenants
                .sql(
                    """
                    insert into message (tenant_id, id, kind, class, state, state_at, state_reason,
                      recipient, subject, mime_id, due_at)
                    select :tenant, uuidv7(), 'receipt', 'essential', 'held', clock_timestamp(),
                      'the database was restored', 'bob@buyer.example', 'Your sails',
                      '<' || uuidv7() || '@acme.example>', now()
                    from generate_series(1, 3)
                    """)
                .update());
  }

  @Test
  void aMailIsListedSentAndDropped() {
    Reply first = crm.get("/held-mails?limit=2");
    String one = first.text("/items/0/mail/id");
    String other = first.text("/items/1/mail/id");

    assertThat(crm.post("/held-mails/" + one + "/sending", "").text("/state")).isEqualTo("planned");
    assertThat(crm.post("/held-mails/" + other + "/drop", "").text("/state"))
        .isEqualTo("cancelled");
    assertThat(crm.get("/held-mails?cursor=" + first.text("/next")).json().at("/items")).hasSize(1);
    assertThat(crm.post("/held-mails/" + other + "/sending", "").status()).isEqualTo(409);
  }

  @Test
  void aGroupIsCountedAndDropped() {
    Reply group = crm.get("/held-mails/groups");
    Reply dropped = crm.post("/held-mails/groups/drop", choice(group));

    assertThat(group.json().at("/items/0/mails").asInt()).isEqualTo(3);
    assertThat(dropped.json().at("/mails").asInt()).isEqualTo(3);
    assertThat(dropped.json().at("/left").asInt()).isZero();
    assertThat(crm.get("/held-mails/groups").json().at("/items")).isEmpty();
  }

  @Test
  void whatWasDecidedSinceTheCountIsSaid() {
    String choice = choice(crm.get("/held-mails/groups"));
    String one = crm.get("/held-mails").text("/items/0/mail/id");
    crm.post("/held-mails/" + one + "/drop", "");

    Reply sent = crm.post("/held-mails/groups/sending", choice);

    assertThat(sent.json().at("/mails").asInt()).isEqualTo(2);
    assertThat(sent.json().at("/others/0/mails").asInt()).isEqualTo(1);
    assertThat(sent.text("/others/0/reason")).contains("since they were counted");
  }

  @Test
  void aChoiceNamesReasonAndInstant() {
    assertThat(crm.post("/held-mails/groups/drop", "{}").status()).isEqualTo(422);
    assertThat(crm.post("/held-mails/groups/drop", "{\"reason\": \"x\"}").body()).contains("until");
  }

  @Test
  void anotherOrganisationsMailsAreNotDecided() {
    String choice = choice(crm.get("/held-mails/groups")).replace("\"mails\": 3, ", "");
    Program other = new Program(port, fixtures.keyOf(fixtures.ada()));

    assertThat(other.post("/held-mails/groups/drop", choice).json().at("/mails").asInt()).isZero();
    assertThat(crm.get("/held-mails").json().at("/items")).hasSize(3);
  }

  private static String choice(Reply groups) {
    return "{\"mails\": 3, \"reason\": \"%s\", \"until\": \"%s\"}"
        .formatted(groups.text("/items/0/reason"), groups.text("/items/0/until"));
  }
}
