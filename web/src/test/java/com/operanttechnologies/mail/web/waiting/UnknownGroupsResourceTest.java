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

/** Programs decide many mails of unknown fate with one request. */
@WithApplication
class UnknownGroupsResourceTest {
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
                      subject, mime_id, due_at, in_data_at, looked_at, looks)
                    select :tenant, 'receipt', 'essential', 'unknown', 'the relay gave no answer',
                      'bob@buyer.example', 'Your sails', '<' || uuidv7() || '@acme.example>', now(),
                      now(), now() + interval '1 day', 1
                    from generate_series(1, 3)
                    """)
                .update());
  }

  @Test
  void theListHasPages() {
    Reply first = crm.get("/unknown-mails?limit=2");
    Reply second = crm.get("/unknown-mails?limit=2&cursor=" + first.text("/next"));

    assertThat(first.json().at("/items")).hasSize(2);
    assertThat(second.json().at("/items")).hasSize(1);
    assertThat(second.json().at("/next").isNull()).isTrue();
    assertThat(second.text("/items/0/mail/id")).isNotEqualTo(first.text("/items/1/mail/id"));
  }

  @Test
  void aGroupIsCountedAndDecided() {
    Reply group = crm.get("/unknown-mails/groups");
    Reply arrived = crm.post("/unknown-mails/groups/arrival", choice(group));

    assertThat(group.json().at("/items/0/mails").asInt()).isEqualTo(3);
    assertThat(arrived.body()).isEqualTo("{\"mails\":3,\"others\":[],\"left\":0}");
    assertThat(crm.get("/unknown-mails").json().at("/items")).isEmpty();
  }

  @Test
  void aGroupIsSentAgain() {
    Reply again =
        crm.post("/unknown-mails/groups/sending", choice(crm.get("/unknown-mails/groups")));

    assertThat(again.body()).isEqualTo("{\"mails\":3,\"others\":[],\"left\":0}");
    assertThat(crm.get("/unknown-mails/groups").json().at("/items")).isEmpty();
  }

  @Test
  void aChoiceNamesReasonAndInstant() {
    assertThat(crm.post("/unknown-mails/groups/arrival", "{}").status()).isEqualTo(422);
    assertThat(
            crm.post("/unknown-mails/groups/arrival", "{\"reason\": \"the relay gave no answer\"}")
                .body())
        .contains("until");
  }

  @Test
  void anotherOrganisationsMailsAreNotDecided() {
    String choice = choice(crm.get("/unknown-mails/groups"));
    Program other = new Program(port, fixtures.keyOf(fixtures.ada()));

    assertThat(other.post("/unknown-mails/groups/arrival", choice).body())
        .isEqualTo("{\"mails\":0,\"others\":[],\"left\":0}");
    assertThat(crm.get("/unknown-mails").json().at("/items")).hasSize(3);
  }

  private static String choice(Reply groups) {
    return "{\"reason\": \"%s\", \"until\": \"%s\"}"
        .formatted(groups.text("/items/0/reason"), groups.text("/items/0/until"));
  }
}
