package com.operanttechnologies.mail.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class SenderPageTest {
  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Organisations organisations;
  @LocalServerPort int port;

  private Person ada;
  private Visitor visitor;

  @BeforeEach
  void signIn() {
    ada = fixtures.ada();
    visitor = new Visitor(port);
    visitor.signIn(ada.email(), PASSWORD);
    visitor.get("/settings/sender");
  }

  @Test
  void anAddressComesWithTheRecordsToPublish() {
    visitor.post("/settings/sender", "name", "Ada at Acme", "address", "ada@acme-sails.example");

    assertThat(visitor.get("/settings/sender").body())
        .contains("Not proved", "_operant.acme-sails.example", "operant-proof=")
        .contains("operant._domainkey.acme-sails.example", "v=DKIM1; k=rsa; p=");
  }

  @Test
  void aProgramChoosesTheSenderAndReadsTheRecordsToPublish() {
    Program crm = new Program(port, fixtures.keyOf(ada));

    Program.Reply early = crm.post("/sender/proof");
    Program.Reply chosen =
        crm.put("/sender", "{\"name\": \"Ada\", \"address\": \"ada@acme-sails.invalid\"}");
    Program.Reply asked = crm.post("/sender/proof");

    assertThat(early.status()).isEqualTo(422);
    assertThat(chosen.text("/proof/name")).isEqualTo("_operant.acme-sails.invalid");
    assertThat(chosen.text("/signature/text")).startsWith("v=DKIM1; k=rsa; p=");
    assertThat(asked.text("/finding")).isIn("missing", "unanswered");
    assertThat(crm.get("/sender").text("/proved")).isEqualTo("false");
    assertThat(crm.put("/sender", "{\"address\": \"at sea\"}").status()).isEqualTo(422);
  }

  @Test
  void aDomainWithoutItsRecordIsNotProvedAndThePageSaysSo() {
    visitor.post("/settings/sender", "address", "ada@acme-sails.invalid");

    HttpResponse<String> answer = visitor.post("/settings/sender/proof");

    assertThat(answer.body()).contains("Not proved:", "_operant.acme-sails.invalid");
    assertThat(current().senderProved()).isFalse();
  }

  @Test
  void aProofCountsForItsOwnDomainOnly() {
    visitor.post("/settings/sender", "address", "ada@acme-sails.example");
    tenants.run(ada.tenant(), organisations::proveSender);

    visitor.post("/settings/sender", "address", "sales@acme-sails.example");
    boolean sameDomain = current().senderProved();
    visitor.post("/settings/sender", "address", "ada@bank.example");

    assertThat(sameDomain).isTrue();
    assertThat(current().senderProved()).isFalse();
  }

  @Test
  void whatIsNoAddressIsRefusedAndStaysToBeCorrected() {
    HttpResponse<String> answer =
        visitor.post("/settings/sender", "name", "Ada", "address", "ada at acme");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"address-error\"", "value=\"ada at acme\"");
    assertThat(current().senderEmail()).isNull();
  }

  private Organisation current() {
    return tenants.as(ada.tenant(), organisations::current);
  }
}
