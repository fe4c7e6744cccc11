package com.operanttechnologies.mail.web.mailbox;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.mail.Mailboxes;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class MailboxPagesTest {
  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Mailboxes mailboxes;
  @Autowired Audit audit;
  @LocalServerPort int port;

  private Person ada;
  private Visitor visitor;

  @BeforeEach
  void signIn() {
    ada = fixtures.ada();
    visitor = new Visitor(port);
    visitor.signIn(ada.email(), PASSWORD);
    visitor.get("/settings/mailboxes");
  }

  @Test
  void theBuiltInMailboxIsThereFromTheBeginning() {
    assertThat(visitor.get("/settings/mailboxes").body())
        .contains("sales@acme-sails.example", "Built in", "Default")
        .doesNotContain("Remove mailbox");
  }

  @Test
  void aMailboxIsEnteredTestedUsedPausedAndRemoved() {
    HttpResponse<String> added = add();
    TenantMailbox mailbox = own();
    String page = "/settings/mailboxes/" + mailbox.id();
    visitor.post(page + "/default");
    visitor.post(page + "/pause");
    TenantMailbox used = own();
    visitor.post(page + "/resumption");
    visitor.post(page + "/removal");

    assertThat(added.body())
        .contains("What the test found", "this host leads to an address that is not allowed")
        .doesNotContain("fair winds");
    assertThat(used.isDefault()).isTrue();
    assertThat(used.paused()).isTrue();
    assertThat(all()).hasSize(1);
    assertThat(audit.newest(ada.tenant(), 10))
        .extracting(Audit.Entry::action)
        .contains(
            "mailbox added",
            "mailbox made the default",
            "mailbox paused",
            "mailbox resumed",
            "mailbox removed");
  }

  @Test
  void removingAMailboxAsksFirstAndSaysWhatStopsUsingIt() {
    add();
    String page = "/settings/mailboxes/" + own().id();
    visitor.post(page + "/default");

    String asked = visitor.get(page + "/removal").body();

    assertThat(visitor.get("/settings/mailboxes").body())
        .contains("href=\"" + page + "/removal\"")
        .doesNotContain("action=\"" + page + "/removal\"");
    assertThat(asked)
        .contains("sales@acme-sails.example is from then on", "No mail waits to leave from it")
        .contains("action=\"" + page + "/removal\"", "Pause mailbox instead");
    assertThat(all()).hasSize(2);
  }

  @Test
  void whatCannotBeTakenStaysToBeCorrectedButThePassword() {
    HttpResponse<String> answer =
        visitor.post(
            "/settings/mailboxes",
            "address",
            "ada at acme",
            "smtp.host",
            "mail.example.com",
            "smtp.tls",
            "none",
            "smtp.password",
            "fair winds",
            "login",
            "password",
            "answers",
            "plus");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("value=\"ada at acme\"", "id=\"address-error\"", "id=\"smtp-tls-error\"")
        .doesNotContain("fair winds");
  }

  @Test
  void theWayBackFromAProviderChangesNothingUntilTheButtonIsPressed() {
    HttpResponse<String> back =
        visitor.get("/settings/mailboxes/callback?state=stolen&code=secret");

    HttpResponse<String> pressed =
        visitor.post("/settings/mailboxes/callback", "state", "stolen", "code", "secret");

    assertThat(back.body()).contains("Connect mailbox");
    assertThat(pressed.body()).contains("Not connected: this way back is not good any more");
  }

  @Test
  void membersAreNotLetIn() {
    Visitor carl = new Visitor(port);
    carl.signIn(fixtures.colleagueOf(ada).email(), PASSWORD);

    assertThat(carl.get("/settings/mailboxes").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> add() {
    return visitor.post(
        "/settings/mailboxes",
        "address",
        "ada@acme-sails.example",
        "smtp.host",
        "10.0.0.1",
        "smtp.tls",
        "starttls",
        "smtp.password",
        "fair winds",
        "login",
        "password",
        "answers",
        "plus");
  }

  private TenantMailbox own() {
    return all().stream().filter(mailbox -> !mailbox.builtIn()).findFirst().orElseThrow();
  }

  private List<TenantMailbox> all() {
    return tenants.as(ada.tenant(), mailboxes::all);
  }
}
