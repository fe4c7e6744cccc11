package com.operanttechnologies.account.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class LoginTest {
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;

  @Test
  void theRightPasswordLeadsToWhatWasAskedFor() {
    Person ada = fixtures.ada();
    Visitor visitor = new Visitor(port);
    HttpResponse<String> asked = visitor.get("/settings/profile?x=1");
    visitor.get("/login");

    HttpResponse<String> in =
        visitor.post(
            "/login", "email", ada.email(), "password", PASSWORD, "next", "/settings/profile");

    assertThat(asked.headers().firstValue("Location").orElseThrow())
        .endsWith("/login?next=%2Fsettings%2Fprofile%3Fx%3D1");
    assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/settings/profile");
    assertThat(visitor.isSignedIn()).isTrue();
  }

  @Test
  void theCookieIsRotatedAtLoginAndTheOlderOneOpensNothing() {
    Person ada = fixtures.ada();
    Visitor visitor = new Visitor(port);
    visitor.get("/login");
    String before = visitor.session();

    HttpResponse<String> in = visitor.signIn(ada.email(), PASSWORD);
    String first = visitor.session();
    visitor.signIn(ada.email(), PASSWORD);

    assertThat(before).isNotBlank().isNotEqualTo(first);
    assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Secure");
    Visitor thief = new Visitor(port);
    thief.cookies().put("ot-session", first);
    assertThat(thief.isSignedIn()).isFalse();
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
    Person ada = fixtures.ada();

    HttpResponse<String> wrong = new Visitor(port).signIn(ada.email(), "not the password");
    HttpResponse<String> unknown = new Visitor(port).signIn("nobody@acme.example", "whatever");

    assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
    assertThat(shape(wrong.body(), ada.email()))
        .contains("E-mail address or password is wrong")
        .isEqualTo(shape(unknown.body(), "nobody@acme.example"));
  }

  private static String shape(String page, String email) {
    return page.replace(email, "?").replaceAll("(name=\"_csrf\" value=\")[^\"]+", "$1");
  }

  @Test
  void fiveWrongPasswordsLockTheAddressKnownOrNot() {
    Person ada = fixtures.ada();
    String unknown = "ghost@acme.example";
    for (int i = 0; i < 5; i++) {
      new Visitor(port).signIn(ada.email(), "not the password");
      new Visitor(port).signIn(unknown, "not the password");
    }

    HttpResponse<String> right = new Visitor(port).signIn(ada.email(), PASSWORD);
    HttpResponse<String> ghost = new Visitor(port).signIn(unknown, PASSWORD);

    assertThat(right.statusCode()).isEqualTo(ghost.statusCode()).isEqualTo(429);
    assertThat(right.body()).contains("Too many attempts. Try again in 1 minute");
    assertThat(shape(right.body(), ada.email())).isEqualTo(shape(ghost.body(), unknown));
  }

  @Test
  void anAddressOfSeveralOrganisationsChoosesOne() {
    String email = "ada.of.two@acme.example";
    fixtures.ada(email);
    fixtures.ada(email);
    Visitor visitor = new Visitor(port);

    HttpResponse<String> choice = visitor.signIn(email, PASSWORD);
    String ticket = choice.body().replaceAll("(?s).*?name=\"ticket\" value=\"([^\"]+)\".*", "$1");
    visitor.post("/login/choose", "ticket", ticket);

    assertThat(choice.body()).contains("Choose an organisation", "Enter Acme Sails");
    assertThat(visitor.isSignedIn()).isTrue();
    Visitor late = new Visitor(port);
    late.get("/login");
    late.post("/login/choose", "ticket", ticket);
    assertThat(late.isSignedIn()).isFalse();
  }

  @Test
  void signingOutEndsTheSessionItself() {
    Person ada = fixtures.ada();
    Visitor visitor = new Visitor(port);
    visitor.signIn(ada.email(), PASSWORD);
    String session = visitor.session();
    visitor.get("/today");

    visitor.post("/logout");

    Visitor thief = new Visitor(port);
    thief.cookies().put("ot-session", session);
    assertThat(thief.isSignedIn()).isFalse();
  }

  @Test
  void anotherSiteIsNoPlaceToGoAfterwards() {
    Person ada = fixtures.ada();
    Visitor visitor = new Visitor(port);
    visitor.get("/login");

    HttpResponse<String> in =
        visitor.post(
            "/login", "email", ada.email(), "password", PASSWORD, "next", "//evil.example/");

    assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/today");
  }
}
