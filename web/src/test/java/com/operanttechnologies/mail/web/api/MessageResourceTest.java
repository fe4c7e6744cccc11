package com.operanttechnologies.mail.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.ApiKeys;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.WithApplication;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One mail of the ledger, as a program sees it. */
@WithApplication
class MessageResourceTest {
  @Autowired Fixtures fixtures;
  @Autowired Sales sales;
  @Autowired ApiKeys keys;
  @LocalServerPort int port;

  @Test
  void aMailTellsItsTriesAndThatItsTextIsNotThereYet() {
    Sale sale = sales.sent();
    Program crm = new Program(port, keys.create(sale.tenant(), "CRM", null));
    String mail = "/messages/" + mailOf(crm, sale);
    sales.update(
        sale,
        """
        insert into message_attempt (tenant_id, message_id, outcome, phase, reply, connect_ms)
        select :tenant, id, 'rejected', 'rcpt', '450 4.2.0 come back', 12 from message
        """);

    Reply read = crm.get(mail);

    assertThat(read.text("/state")).isEqualTo("accepted");
    assertThat(read.text("/tries/0/reply")).isEqualTo("450 4.2.0 come back");
    assertThat(crm.get(mail + "/letter").status()).isEqualTo(404);
    assertThat(crm.get("/messages/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void aHeldMailIsSentAfterAllAndAnotherOneIsLeftAlone() {
    Sale sale = sales.sent();
    Program crm = new Program(port, keys.create(sale.tenant(), "CRM", null));
    String mail = "/messages/" + mailOf(crm, sale);

    Reply left = crm.post(mail + "/release");
    sales.update(sale, "update message set state = 'held', accepted_at = null, in_data_at = null");
    Reply released = crm.post(mail + "/release");

    assertThat(left.status()).isEqualTo(409);
    assertThat(released.status()).isEqualTo(200);
    assertThat(released.text("/state")).isEqualTo("planned");
  }

  @Test
  void whatAMailSaysIsReadWithItsPicturesInside() {
    Person ada = fixtures.ada();
    Program crm = new Program(port, fixtures.keyOf(ada));
    Reply sequence = crm.get("/sequences");
    String template =
        "/sequences/%s/steps/%s/template"
            .formatted(sequence.text("/items/0/id"), sequence.text("/items/0/steps/0/id"));

    String test = crm.post(template + "/test-mails", "{}").text("/message");
    Reply letter = crm.get("/messages/" + test + "/letter");

    assertThat(letter.text("/subject")).startsWith("[Test]");
    assertThat(letter.text("/html")).doesNotContain("cid:");
    assertThat(letter.text("/text")).isNotBlank();
  }

  @Test
  void anotherOrganisationsMailIsNotFound() {
    Sale sale = sales.sent();
    String mail =
        "/messages/" + mailOf(new Program(port, keys.create(sale.tenant(), "C", null)), sale);
    Program rival = new Program(port, fixtures.keyOf(fixtures.ada()));

    assertThat(rival.get(mail).status()).isEqualTo(404);
    assertThat(rival.post(mail + "/release").status()).isEqualTo(404);
  }

  private static String mailOf(Program crm, Sale sale) {
    return crm.get("/quotes/" + sale.quote() + "/messages").text("/items/0/id");
  }
}
