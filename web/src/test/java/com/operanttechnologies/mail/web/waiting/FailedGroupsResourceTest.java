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

/** Programs decide many failed mails with one request. */
@WithApplication
class FailedGroupsResourceTest {
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
                    insert into message (tenant_id, kind, class, state, state_reason, recipient,
                      subject, mime_id, due_at, in_data_at)
                    select :tenant, 'receipt', 'essential', 'rejected', 'the relay refused it (550)',
                      'bob@buyer.example', 'Your sails', '<' || uuidv7() || '@acme.example>', now(),
                      null
                    from generate_series(1, 3)
                    """)
                .update());
  }

  @Test
  void theListHasPages() {
    Reply first = crm.get("/failed-mails?limit=2");
    Reply second = crm.get("/failed-mails?limit=2&cursor=" + first.text("/next"));

    assertThat(first.json().at("/items")).hasSize(2);
    assertThat(second.json().at("/items")).hasSize(1);
    assertThat(second.json().at("/next").isNull()).isTrue();
    assertThat(second.text("/items/0/mail/id")).isNotEqualTo(first.text("/items/1/mail/id"));
  }

  @Test
  void aGroupIsCountedAndDecided() {
    Reply group = crm.get("/failed-mails/groups");
    Reply left = crm.post("/failed-mails/groups/leaving", choice(group));

    assertThat(group.json().at("/items/0/mails").asInt()).isEqualTo(3);
    assertThat(left.body()).isEqualTo("{\"mails\":3,\"others\":[],\"left\":0}");
    assertThat(crm.get("/failed-mails").json().at("/items")).isEmpty();
  }

  @Test
  void aMailIsSentAgainAndAnotherOneLeft() {
    Reply all = crm.get("/failed-mails");
    String one = all.text("/items/0/mail/id");
    String other = all.text("/items/1/mail/id");

    assertThat(crm.post("/failed-mails/" + one + "/sending", "").text("/state"))
        .isEqualTo("planned");
    assertThat(crm.post("/failed-mails/" + other + "/leaving", "").text("/state"))
        .isEqualTo("rejected");
    assertThat(crm.post("/failed-mails/" + other + "/leaving", "").status()).isEqualTo(409);
    assertThat(crm.get("/failed-mails").json().at("/items")).hasSize(1);
  }

  @Test
  void aGroupIsSentAgain() {
    Reply again = crm.post("/failed-mails/groups/sending", choice(crm.get("/failed-mails/groups")));

    assertThat(again.body()).isEqualTo("{\"mails\":3,\"others\":[],\"left\":0}");
    assertThat(crm.get("/failed-mails/groups").json().at("/items")).isEmpty();
  }

  @Test
  void aChoiceNamesReasonAndInstant() {
    assertThat(crm.post("/failed-mails/groups/leaving", "{}").status()).isEqualTo(422);
    assertThat(
            crm.post("/failed-mails/groups/leaving", "{\"reason\": \"the relay refused it (550)\"}")
                .body())
        .contains("until");
  }

  @Test
  void anotherOrganisationsMailsAreNotDecided() {
    String choice = choice(crm.get("/failed-mails/groups"));
    Program other = new Program(port, fixtures.keyOf(fixtures.ada()));

    assertThat(other.post("/failed-mails/groups/leaving", choice).body())
        .isEqualTo("{\"mails\":0,\"others\":[],\"left\":0}");
    assertThat(crm.get("/failed-mails").json().at("/items")).hasSize(3);
  }

  private static String choice(Reply groups) {
    return "{\"reason\": \"%s\", \"until\": \"%s\"}"
        .formatted(groups.text("/items/0/reason"), groups.text("/items/0/until"));
  }
}
