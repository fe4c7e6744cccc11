package com.operanttechnologies.account.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.ApiKeys;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class ApiKeyTest {
  @Autowired Fixtures fixtures;
  @Autowired ApiKeys keys;
  @LocalServerPort int port;

  @Test
  void aKeyOpensTheApiOfItsOrganisation() {
    Person ada = fixtures.ada();

    HttpResponse<String> answer =
        new Visitor(port).withKey(fixtures.keyOf(ada)).get("/api/v1/echo");

    assertThat(answer.body()).contains("API key CRM", ada.tenant().toString());
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    assertThat(keys.all(ada.tenant()).getFirst().lastUsedAt()).isNotNull();
  }

  @Test
  void withoutAKeyTheAnswerIsAProblemThatSaysWhatToSend() {
    HttpResponse<String> answer = new Visitor(port).get("/api/v1/echo");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("Authorization: Bearer KEY");
  }

  @Test
  void aGuessedOrMisspeltKeyIsRefused() {
    String key = fixtures.keyOf(fixtures.ada());

    assertThat(new Visitor(port).withKey(key + "x").get("/api/v1/echo").statusCode())
        .isEqualTo(401);
    assertThat(
            new Visitor(port)
                .withKey(key.substring(0, 12) + "A".repeat(43))
                .get("/api/v1/echo")
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void aSessionDoesNotOpenTheApi() {
    Visitor ada = new Visitor(port);
    ada.signIn(fixtures.ada().email(), PASSWORD);

    assertThat(ada.get("/api/v1/echo").statusCode()).isEqualTo(401);
  }

  @Test
  void aKeyIsShownOnceAndEndsWhenItIsRevoked() {
    Person person = fixtures.ada();
    Visitor ada = new Visitor(port);
    ada.signIn(person.email(), PASSWORD);
    ada.get("/settings/keys");

    String shown = ada.post("/settings/keys", "name", "Shop").body();
    String key = shown.replaceAll("(?s).*<code id=\"key\">(ok_[^<]+)</code>.*", "$1");
    boolean opened = new Visitor(port).withKey(key).get("/api/v1/echo").statusCode() == 200;
    String later = ada.get("/settings/keys").body();
    ada.post(later.replaceAll("(?s).*action=\"(/settings/keys/[^\"/]+/revocation)\".*", "$1"));

    assertThat(opened).isTrue();
    assertThat(later).contains("Shop", key.substring(0, 11)).doesNotContain(key);
    assertThat(new Visitor(port).withKey(key).get("/api/v1/echo").statusCode()).isEqualTo(401);
  }

  @Test
  void anotherOrganisationCannotRevokeIt() {
    Person ada = fixtures.ada();
    String key = fixtures.keyOf(ada);
    Visitor rival = new Visitor(port);
    rival.signIn(fixtures.ada().email(), PASSWORD);
    rival.get("/settings/keys");

    rival.post("/settings/keys/" + keys.all(ada.tenant()).getFirst().id() + "/revocation");

    assertThat(new Visitor(port).withKey(key).get("/api/v1/echo").statusCode()).isEqualTo(200);
  }
}
