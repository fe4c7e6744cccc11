package com.operanttechnologies.account.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.RecordedMails;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class InvitationTest {
  @Autowired Fixtures fixtures;
  @Autowired RecordedMails mails;
  @LocalServerPort int port;

  @Test
  void aColleagueJoinsByTheMailedLinkWhichWorksOnce() {
    String link = invite("grace@acme.example");
    Visitor grace = new Visitor(port);

    HttpResponse<String> page = grace.get(link);
    grace.post(link, "name", "Grace Hopper", "password", "nanoseconds of wire");

    assertThat(page.body()).contains("grace@acme.example", "Join the team");
    assertThat(grace.isSignedIn()).isTrue();
    assertThat(new Visitor(port).get(link).body()).contains("This invitation has ended");
  }

  @Test
  void lookingAtTheLinkDoesNotUseItUp() {
    String link = invite("mary@acme.example");

    new Visitor(port).get(link);
    HttpResponse<String> again = new Visitor(port).get(link);

    assertThat(again.body()).contains("Join the team");
  }

  @Test
  void aShortPasswordIsRefusedAndTheLinkStaysGood() {
    String link = invite("joan@acme.example");
    Visitor joan = new Visitor(port);
    joan.get(link);

    HttpResponse<String> refused = joan.post(link, "name", "Joan Clarke", "password", "short");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Joan Clarke", "Use 12 characters or more");
  }

  @Test
  void aNewInvitationEndsTheOlder() {
    String older = invite("edith@acme.example");
    Visitor ada = lastAda;
    String page = ada.get("/settings/members").body();

    ada.post(page.replaceAll("(?s).*action=\"(/settings/members/[^\"/]+/invitation)\".*", "$1"));

    assertThat(mails.to("edith@acme.example")).hasSize(2);
    assertThat(new Visitor(port).get(older).body()).contains("This invitation has ended");
  }

  @Test
  void anAddressThatIsTakenKeepsWhatWasTyped() {
    invite("alan@acme.example");

    HttpResponse<String> again =
        lastAda.post(
            "/settings/members", "email", "alan@acme.example", "name", "Alan T", "role", "admin");

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("already a member", "value=\"Alan T\"", "<option value=\"admin\" selected");
  }

  private Visitor lastAda = new Visitor(0);

  private String invite(String email) {
    lastAda = new Visitor(port);
    lastAda.signIn(fixtures.ada().email(), PASSWORD);
    lastAda.get("/settings/members");
    lastAda.post("/settings/members", "email", email, "name", "Somebody", "role", "member");
    return mails.to(email).getLast().link().getPath();
  }
}
