package com.operanttechnologies.mail.web.pace;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class PacePageTest {
  private static final String STEADY =
      """
      {"mailboxDay": 300, "domainDay": 50, "tenantDay": 900, "gapSeconds": 30, "warmUpFrom": 20,
       "warmUpStep": 10}
      """;

  @Autowired Fixtures fixtures;
  @Autowired Audit audit;
  @LocalServerPort int port;

  private Person ada;
  private Visitor visitor;
  private Program program;

  @BeforeEach
  void signIn() {
    ada = fixtures.ada();
    visitor = new Visitor(port);
    visitor.signIn(ada.email(), PASSWORD);
    visitor.get("/settings/pace");
    program = new Program(port, fixtures.keyOf(ada));
  }

  @Test
  void whatHoldsBeforeAnybodyHasChosenIsShown() {
    String page = visitor.get("/settings/pace").body();

    assertThat(page).contains("Sending pace", "0 of 2000", "value=\"400\"", "value=\"20\"");
  }

  @Test
  void aChosenPaceIsKeptAndAudited() {
    assertThat(post("300").statusCode()).isEqualTo(302);

    assertThat(visitor.get("/settings/pace").body()).contains("value=\"300\"");
    assertThat(program.get("/settings/pace").text("/chosen/mailboxDay")).isEqualTo("300");
    assertThat(audit.newest(ada.tenant(), 1).getFirst().action()).isEqualTo("sending pace changed");
  }

  @Test
  void whatIsNoNumberIsSaidAtItsFieldAndNotLost() {
    HttpResponse<String> answer = post("plenty");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"mailboxDay-error\"", "value=\"plenty\"");
  }

  @Test
  void onlyAdminsSetThePace() {
    Visitor carl = new Visitor(port);
    carl.signIn(fixtures.colleagueOf(ada).email(), PASSWORD);

    assertThat(carl.get("/settings/pace").statusCode()).isEqualTo(403);
  }

  @Test
  void aProgramReadsAndChoosesIt() {
    Reply chosen = program.put("/settings/pace", STEADY);

    assertThat(chosen.status()).isEqualTo(200);
    assertThat(chosen.text("/effective/gapSeconds")).isEqualTo("30");
    assertThat(program.get("/settings/pace").text("/usage/organisation/limit")).isEqualTo("900");
  }

  @Test
  void aProgramIsToldWhichLimitCannotBe() {
    Reply refused = program.put("/settings/pace", STEADY.replace("30,", "99999,"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/field")).isEqualTo("gapSeconds");
  }

  private HttpResponse<String> post(String mailboxDay) {
    return visitor.post(
        "/settings/pace",
        "mailboxDay",
        mailboxDay,
        "domainDay",
        "50",
        "tenantDay",
        "900",
        "gapSeconds",
        "30",
        "warmUpFrom",
        "20",
        "warmUpStep",
        "10");
  }
}
