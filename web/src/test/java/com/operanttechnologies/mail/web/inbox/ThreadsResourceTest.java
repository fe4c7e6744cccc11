package com.operanttechnologies.mail.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.ApiKeys;
import com.operanttechnologies.contact.Suppression;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.mail.InboundHooks;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WithApplication
class ThreadsResourceTest {
  @Autowired Sales sales;
  @Autowired Tenants tenants;
  @Autowired InboundHooks hooks;
  @Autowired ApiKeys keys;
  @Autowired Suppressions suppressions;
  @LocalServerPort int port;
  private Sale sale;
  private Program crm;
  private String thread;
  private String path;

  @BeforeEach
  void bobAnswers() {
    sale = sales.sent();
    new Postman(port, tenants, hooks, sale).brings("Subject: Re: Your quote", "Blue, please.");
    crm = new Program(port, keys.create(sale.tenant(), "CRM", null));
    thread = crm.get("/threads").text("/items/0/id");
    path = "/threads/" + thread;
  }

  @Test
  void aThreadIsListedAndOpenedWithItsReason() {
    Reply list = crm.get("/threads?folder=unassigned&kind=reply");
    Reply opened = crm.get(path);

    assertThat(list.json().at("/items")).hasSize(1);
    assertThat(list.text("/items/0/kind")).isEqualTo("reply");
    assertThat(list.text("/items/0/reason")).contains("A person has written");
    assertThat(answer().at("/direction").asString()).isEqualTo("in");
    assertThat(opened.text("/answerTo")).isEqualTo("bob@fisher.example");
    assertThat(crm.get("/threads?folder=attic").status()).isEqualTo(422);
    assertThat(crm.get("/threads/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void whatAMailSaysIsRead() {
    Reply said = crm.get(path + "/mails/" + answer().at("/id").asString());

    assertThat(said.text("/text")).contains("Blue, please.");
    assertThat(said.json().has("html")).isFalse();
    assertThat(crm.get(path + "/mails/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void anAnswerIsPlannedAndTakenBack() {
    Reply planned = crm.post(path + "/answers", "{\"text\":\"Blue is fine.\"}");
    String answer = path + "/answers/" + planned.text("/id");

    assertThat(planned.status()).isEqualTo(202);
    assertThat(crm.get(path + "/mails/" + planned.text("/id")).text("/text"))
        .contains("Blue is fine.");
    assertThat(crm.delete(answer).status()).isEqualTo(204);
    assertThat(crm.delete(answer).status()).isEqualTo(409);
    assertThat(crm.post(path + "/answers", "{\"text\":\" \"}").status()).isEqualTo(422);
  }

  @Test
  void whoComplainedIsAnsweredOnlyAfterAWarning() {
    Visitor ada = new Visitor(port);
    ada.signIn(
        tenants.as(
            sale.tenant(),
            () -> tenants.sql("select email from member").query(String.class).single()),
        Fixtures.PASSWORD);
    String page = "/inbox/" + thread;
    String before = ada.get(page).body();
    tenants.run(
        sale.tenant(), () -> suppressions.suppress(sale.contact(), Suppression.Reason.COMPLAINED));

    HttpResponse<String> unwarned = ada.post(page + "/answers", "text", "Sorry, Bob.");
    HttpResponse<String> warned =
        ada.post(page + "/answers", "text", "Sorry, Bob.", "anyway", "true");

    assertThat(before).doesNotContain("marked your mail as unwanted", "name=\"anyway\"");
    assertThat(unwarned.statusCode()).isEqualTo(422);
    assertThat(unwarned.body())
        .contains("marked your mail as unwanted", "id=\"anyway-error\"", "Sorry, Bob.");
    assertThat(warned.statusCode()).isEqualTo(302);
    assertThat(crm.get(path).text("/caution/reason")).isEqualTo("complained");
  }

  @Test
  void whomAMemberHasExcludedIsAnsweredWithoutAWarning() {
    tenants.run(
        sale.tenant(), () -> suppressions.suppress(sale.contact(), Suppression.Reason.BY_MEMBER));

    assertThat(crm.get(path).json().has("caution")).isFalse();
  }

  @Test
  void aThreadIsSnoozedDoneAndOpenedAgain() {
    String until = "{\"until\":\"" + Instant.now().plusSeconds(90_000) + "\"}";

    assertThat(crm.put(path + "/snooze", until).status()).isEqualTo(204);
    assertThat(crm.get("/threads?folder=snoozed").json().at("/items")).hasSize(1);
    assertThat(crm.put(path + "/done", "{}").status()).isEqualTo(204);
    assertThat(crm.get("/threads?folder=done").json().at("/items")).hasSize(1);
    assertThat(crm.delete(path + "/done").status()).isEqualTo(204);
    assertThat(crm.get("/threads").json().at("/items")).hasSize(1);
    assertThat(crm.put(path + "/snooze", "{\"until\":\"2020-01-01T00:00:00Z\"}").status())
        .isEqualTo(422);
  }

  @Test
  void aMailIsCorrected() {
    String mail = "/inbound-mails/" + answer().at("/id").asString();

    Reply corrected = crm.put(mail + "/kind", "{\"kind\":\"auto_reply\"}");

    assertThat(corrected.text("/outcome")).isEqualTo("corrected");
    assertThat(answer().at("/firstKind").asString()).isEqualTo("reply");
    assertThat(crm.post(mail + "/continuation").status()).isEqualTo(409);
    assertThat(crm.put(mail + "/kind", "{\"kind\":\"love-letter\"}").status()).isEqualTo(422);
  }

  /** Bob's mail: what the thread holds last. */
  private JsonNode answer() {
    JsonNode mails = crm.get(path).json().at("/mails");
    return mails.get(mails.size() - 1);
  }
}
