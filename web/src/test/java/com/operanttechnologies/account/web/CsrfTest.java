package com.operanttechnologies.account.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class CsrfTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;

  @Test
  void aFormWithoutTokenIsRefusedWithAPageThatHelps() {
    Visitor ada = signedIn();

    HttpResponse<String> answer =
        ada.post("/settings/profile", FORM, BodyPublishers.ofString("name=Eve"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("This page was open for too long");
    assertThat(ada.get("/settings/profile").body()).doesNotContain("Eve");
  }

  @Test
  void theTokenOfAnotherSessionIsRefused() {
    Visitor ada = signedIn();
    String token = token(signedIn().get("/settings/profile").body());

    HttpResponse<String> answer =
        ada.post("/settings/profile", FORM, BodyPublishers.ofString("name=Eve&_csrf=" + token));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void theTokenMayComeInAHeaderAsHtmxSendsIt() {
    Visitor ada = signedIn();
    String token = token(ada.get("/settings/profile").body());

    HttpResponse<String> answer =
        ada.with("X-CSRF-TOKEN", token)
            .post("/settings/profile", FORM, BodyPublishers.ofString("name=Augusta"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(ada.get("/settings/profile").body()).contains("Augusta");
  }

  @Test
  void theLoginFormIsProtectedToo() {
    String email = fixtures.ada().email();
    String form = "email=" + email + "&password=" + PASSWORD.replace(' ', '+');

    HttpResponse<String> answer =
        new Visitor(port).post("/login", FORM, BodyPublishers.ofString(form));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  private Visitor signedIn() {
    Visitor visitor = new Visitor(port);
    visitor.signIn(fixtures.ada().email(), PASSWORD);
    return visitor;
  }

  private static String token(String page) {
    return page.replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
  }
}
