package com.operanttechnologies.followup.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WithApplication
class TemplateResourceTest {
  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Sequences sequences;
  @LocalServerPort int port;

  private Person ada;
  private Program crm;
  private String template;
  private String sequence;

  @BeforeEach
  void begin() {
    ada = fixtures.ada();
    crm = new Program(port, fixtures.keyOf(ada));
    SequenceStep step =
        tenants.as(ada.tenant(), () -> sequences.standard().orElseThrow().steps().getFirst());
    sequence = "/sequences/" + step.sequence();
    template = sequence + "/steps/" + step.id() + "/template";
  }

  @Test
  void aTemplateIsPublishedAsAVersionAndRestored() {
    JsonNode published = crm.put(template, texts("Ahoy", "<p>Ahoy</p>", "Ahoy")).json();

    assertThat(published.get("version").asInt()).isEqualTo(2);
    assertThat(published.get("author").asString()).isEqualTo("API key CRM");
    assertThat(crm.get(template + "/versions").json().get("items")).hasSize(2);
    assertThat(crm.post(template + "/versions/1/restoration").json().get("version").asInt())
        .isEqualTo(3);
    assertThat(crm.get(template).json().get("subject").asString()).isNotEqualTo("Ahoy");
  }

  @Test
  void whatCannotBeTakenIsRefusedWithItsPlace() {
    Program.Reply refused = crm.put(template, texts("Ahoy", "<p>\n${contact.age}</p>", "Ahoy"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("\"html\"", "line 2, column 11");
  }

  @Test
  void aPreviewSaysWhatWouldLeaveAndWhatToLookAt() {
    JsonNode preview =
        crm.post(template + "/preview", "{\"html\": \"<p>Ahoy ${contact.company}</p>\"}").json();

    assertThat(preview.get("html").asString()).contains("Ahoy Fisher &amp; Sons");
    assertThat(preview.get("findings").get(0).get("severity").asString()).isEqualTo("advice");
    assertThat(preview.get("headers").toString())
        .contains("List-Unsubscribe-Post", "DKIM-Signature");
  }

  @Test
  void aTestMailGoesToWhoMadeTheKeyAsEssentialMail() {
    Program.Reply sent = crm.post(template + "/test-mails", "{}");

    assertThat(sent.status()).isEqualTo(201);
    assertThat(sent.json().get("recipient").asString()).isEqualTo(ada.email());
    assertThat(
            tenants.as(
                ada.tenant(),
                () ->
                    tenants
                        .sql("select class || ' ' || kind || ' ' || subject from message")
                        .query(String.class)
                        .single()))
        .startsWith("essential test [Test] ");
  }

  @Test
  void snippetsAreAddedWrittenAndRemoved() {
    JsonNode added =
        crm.post(
                "/snippets",
                "{\"name\": \"signature\", \"html\": \"<p>Ada</p>\", \"text\": \"Ada\"}")
            .json();
    String snippet = "/snippets/" + added.get("id").asString();

    assertThat(
            crm.put(
                    snippet,
                    "{\"name\": \"signature\", \"html\": \"<p>${snippets.signature}</p>\","
                        + " \"text\": \"Ada\"}")
                .status())
        .isEqualTo(422);
    assertThat(crm.get(snippet + "/versions").json().get("items")).hasSize(1);
    assertThat(crm.get("/snippets").json().get("items")).hasSize(1);
    assertThat(crm.delete(snippet).status()).isEqualTo(204);
    assertThat(crm.get(snippet).status()).isEqualTo(404);
  }

  @Test
  void theGateNamesWhatIsRefusedAndHowToPutItRight() {
    JsonNode gate = crm.get(sequence + "/gate").json();

    assertThat(gate.get("open").asBoolean()).isFalse();
    assertThat(gate.get("checks").get(0).get("code").asString()).isEqualTo("postal_address");
    assertThat(gate.get("checks").get(0).get("fix").asString()).contains("Settings");
  }

  @Test
  void theSendersChecksAreSimulatedInTheSandbox() {
    JsonNode report = crm.post("/sender/checks").json();

    assertThat(report.get("green").asBoolean()).isTrue();
    assertThat(report.get("checks").get(1).get("state").asString()).isEqualTo("simulated");
  }

  @Test
  void whatTemplatesMayUseIsListedWithExamples() {
    assertThat(crm.get("/template-variables").json().get("items").get(0).get("example").asString())
        .isNotBlank();
  }

  private static String texts(String subject, String html, String text) {
    return "{\"subject\": \"%s\", \"html\": \"%s\", \"text\": \"%s\"}"
        .formatted(subject, html.replace("\n", "\\n"), text);
  }
}
