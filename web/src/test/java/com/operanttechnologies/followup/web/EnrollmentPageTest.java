package com.operanttechnologies.followup.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bob goes through a sequence that is about no quote: its page tells of his mails. */
@WithApplication
class EnrollmentPageTest {
  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Contacts contacts;
  @LocalServerPort int port;
  private Person ada;
  private Visitor visitor;
  private String page;

  @BeforeEach
  void bobGoesThroughASequence() {
    ada = fixtures.ada();
    visitor = new Visitor(port);
    visitor.signIn(ada.email(), PASSWORD);
    Program crm = new Program(port, fixtures.keyOf(ada));
    run("update tenant set postal_address = '1 Harbour Road'");
    UUID bob =
        tenants.as(
            ada.tenant(),
            () -> contacts.save(ContactInput.of("bob@fisher.example", "Bob Fisher")).id());
    String sequence =
        "/sequences/" + crm.post("/sequences", "{\"name\": \"After a trial\"}").text("/id");
    crm.post(
        sequence + "/draft/steps",
        "{\"amount\": 2, \"subject\": \"Ahoy\", \"html\": \"<p>Ahoy</p>\", \"text\": \"Ahoy\"}");
    crm.post(sequence + "/publication", "{}");
    page =
        "/enrollments/"
            + crm.post(sequence + "/enrollments", "{\"contact\": \"%s\"}".formatted(bob))
                .text("/id");
  }

  @Test
  void eachTryToHandAMailOverIsTold() {
    run(
        """
        insert into message (tenant_id, kind, class, state, enrollment_id, contact_id, recipient,
          subject, mime_id, due_at)
        select :tenant, 'follow_up', 'follow_up', 'not_sent', id, contact_id, 'bob@fisher.example',
          'Ahoy', '<ahoy@acme.example>', now()
        from enrollment
        """);
    run(
        """
        insert into message_attempt (tenant_id, message_id, outcome, phase, reply, connect_ms)
        select :tenant, id, 'rejected', 'rcpt', '450 4.2.0 come back', 12 from message
        where mime_id = '<ahoy@acme.example>'
        """);

    assertThat(visitor.get(page).body())
        .contains("1 try", "450 4.2.0 come back", "connect 12 ms", page + "/messages/");
  }

  @Test
  void theNextStepIsToldWithDayAndHour() {
    assertThat(visitor.get(page).body())
        .containsPattern(
            "in [2-5] days</time>, <time [^>]*>\\w{3} \\d+ \\w{3} \\d{4}, \\d\\d:\\d\\d<");
  }

  @Test
  void theContactsPageLeadsToTheSequencesThatTheyGoThrough() {
    String bob =
        tenants.as(
            ada.tenant(),
            () -> contacts.findByEmail("bob@fisher.example").orElseThrow().id().toString());

    assertThat(visitor.get("/contacts/" + bob).body()).contains("After a trial", page);
  }

  @Test
  void aMailThatIsNotWrittenYetHasNoText() {
    assertThat(visitor.get(page + "/messages/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
  }

  private void run(String statement) {
    tenants.run(ada.tenant(), () -> tenants.sql(statement).update());
  }
}
