package com.operanttechnologies.quote.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Drafts;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.WithApplication;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentQuoteTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Organisations organisations;
  @LocalServerPort int port;
  private Program crm;
  private List<String> sent;

  /** All leave together, so that their 15 seconds pass once. */
  @BeforeAll
  void adaHasSentSomeQuotes() {
    Person ada = fixtures.ada();
    tenants.run(ada.tenant(), () -> organisations.update(reachable(organisations.current())));
    crm = new Program(port, fixtures.keyOf(ada));
    sent = IntStream.range(0, 5).mapToObj(_ -> draft()).toList();
    sent.forEach(path -> crm.post(path + "/sending"));
    sent.forEach(path -> await().atMost(PATIENCE).until(() -> state(path).equals("sent")));
  }

  private static Organisation reachable(Organisation o) {
    return new Organisation(
        o.name(),
        o.legalName(),
        "1 Harbour Road, Portsmouth",
        o.vatId(),
        "sales@acme.example",
        o.phone(),
        o.website(),
        o.zone(),
        o.locale(),
        o.currency(),
        o.accent(),
        o.logo(),
        o.defaultTerms(),
        o.validityDays(),
        o.windowDays(),
        o.windowFrom(),
        o.windowUntil(),
        o.senderName(),
        o.senderEmail(),
        o.senderProved());
  }

  private String draft() {
    return "/quotes/" + crm.post("/quotes", Drafts.sails()).text("/id");
  }

  private String state(String path) {
    return crm.get(path).text("/state");
  }

  @Test
  void anAcceptanceByHandIsBilledToTheCent() {
    String path = sent.get(0);
    String option = crm.get(path).text("/options/0");

    Reply accepted =
        crm.post(
            path + "/acceptance",
            "{\"note\": \"By telephone\", \"options\": [\"%s\"]}".formatted(option));
    await()
        .atMost(PATIENCE)
        .until(() -> !crm.get(path + "/billing").json().at("/reconciliation").isNull());
    Reply billing = crm.get(path + "/billing");

    assertThat(accepted.text("/state")).isEqualTo("accepted");
    assertThat(accepted.text("/acceptance/totals/gross")).isEqualTo("743.54");
    assertThat(billing.text("/reconciliation/accepted")).isEqualTo("743.54");
    assertThat(billing.text("/reconciliation/billed")).isEqualTo("743.54");
    assertThat(billing.json().at("/reconciliation/equal").asBoolean()).isTrue();
    assertThat(billing.text("/account/email")).isEqualTo("bob@baker-boats.example");
    assertThat(billing.text("/subscriptions/0/interval")).isEqualTo("month");
    assertThat(billing.text("/invoices/0/gross")).isEqualTo("743.54");
  }

  @Test
  void onlyOfferedOptionsCanBeAcceptedAndWithANote() {
    String path = sent.get(1);

    assertThat(crm.post(path + "/acceptance", "{}").text("/errors/0/field")).isEqualTo("note");
    assertThat(
            crm.post(path + "/acceptance", "{\"note\": \"By fax\", \"options\": [null]}").status())
        .isEqualTo(422);
    assertThat(
            crm.post(path + "/acceptance", "{\"note\": \"By fax\", \"options\": [\"x\"]}").status())
        .isEqualTo(422);
    assertThat(state(path)).isEqualTo("sent");
  }

  @Test
  void theMailIsInTheSandboxWithPdfAndLink() {
    String path = sent.get(1);
    String link = crm.get(path + "/link").text("/url");
    Reply messages = crm.get(path + "/messages");
    String messageId = messages.text("/items/0/messageId");

    String id =
        crm.get("/sandbox/mails")
            .json()
            .at("/items")
            .valueStream()
            .filter(entry -> entry.at("/messageId").asString().equals(messageId))
            .findFirst()
            .orElseThrow()
            .at("/id")
            .asString();
    Reply mail = crm.get("/sandbox/mails/" + id);

    assertThat(messages.text("/items/0/state")).isEqualTo("accepted");
    assertThat(messages.text("/items/0/explanation")).startsWith("Sent: the relay has taken it");
    assertThat(crm.get("/mailboxes").json().at("/items").findValuesAsString("id"))
        .contains(messages.text("/items/0/mailbox"));
    assertThat(mail.json().at("/links").valueStream().map(each -> each.asString())).contains(link);
    assertThat(mail.json().at("/attachments").findValuesAsString("type"))
        .contains("application/pdf");
    assertThat(mail.text("/envelope/to")).isEqualTo("bob@baker-boats.example");
    assertThat(mail.text("/html")).contains("<html");
    assertThat(crm.get("/sandbox/mails/" + id + "/raw").header("Content-Type"))
        .startsWith("message/rfc822");
  }

  @Test
  void followUpsArePausedResumedSkippedAndStopped() {
    String path = sent.get(2) + "/follow-up";

    assertThat(crm.post(path + "/pause").text("/state")).isEqualTo("paused");
    assertThat(crm.post(path + "/resume").text("/state")).isEqualTo("active");
    assertThat(crm.post(path + "/skip").status()).isEqualTo(200);
    assertThat(crm.post(path + "/stop").text("/reason")).isEqualTo("by_member");
    assertThat(crm.post(path + "/pause").status()).isEqualTo(409);
    assertThat(crm.get(sent.get(2) + "/next").text("/items/0/what"))
        .isEqualTo("No more follow-ups");
  }

  @Test
  void aDeclinedQuoteIsRevisedUnderTheSameNumber() {
    String path = sent.get(3);

    Reply declined = crm.post(path + "/decline", "{\"reason\": \"Too dear\"}");
    Reply revised = crm.post(path + "/revision");

    assertThat(declined.text("/state")).isEqualTo("declined");
    assertThat(revised.status()).isEqualTo(201);
    assertThat(revised.json().at("/version").asInt()).isEqualTo(2);
    assertThat(revised.text("/number")).isEqualTo(declined.text("/number"));
  }

  @Test
  void validityIsExtendedWithAVersionThatIsSentAtOnceAndCanBeWithdrawn() {
    String path = sent.get(4);
    LocalDate until = LocalDate.now().plusDays(60);

    Reply extended = crm.post(path + "/validity", "{\"validUntil\": \"%s\"}".formatted(until));
    Reply withdrawn = crm.post(path + "/withdrawal");

    assertThat(extended.status()).isEqualTo(202);
    assertThat(extended.text("/validUntil")).isEqualTo(until.toString());
    assertThat(extended.text("/state")).isEqualTo("sending");
    assertThat(withdrawn.text("/state")).isEqualTo("withdrawn");
    assertThat(crm.post(path + "/validity", "{\"validUntil\": \"+999999999-12-31\"}").status())
        .isEqualTo(422);
  }
}
