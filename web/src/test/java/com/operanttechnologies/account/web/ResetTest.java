package com.operanttechnologies.account.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.RecordedMails;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class ResetTest {
  private static final String NEW = "wind from the east";
  @Autowired Fixtures fixtures;
  @Autowired RecordedMails mails;
  @Autowired Routing routing;
  @LocalServerPort int port;

  @Test
  void theMailedLinkSetsANewPasswordOnceAndSignsOutEverywhere() {
    Person ada = fixtures.ada();
    Visitor elsewhere = new Visitor(port);
    elsewhere.signIn(ada.email(), PASSWORD);
    Visitor visitor = new Visitor(port);
    String link = ask(visitor, ada.email());

    visitor.get(link);
    visitor.post(link, "password", NEW);
    HttpResponse<String> again = visitor.post(link, "password", "wind from the south");

    assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith("/reset/used");
    assertThat(elsewhere.isSignedIn()).isFalse();
    visitor.signIn(ada.email(), NEW);
    assertThat(visitor.isSignedIn()).isTrue();
    Visitor old = new Visitor(port);
    old.signIn(ada.email(), PASSWORD);
    assertThat(old.isSignedIn()).isFalse();
  }

  @Test
  void knownAndUnknownAddressesAreAnsweredAlike() {
    Person ada = fixtures.ada();

    HttpResponse<String> known = asked(new Visitor(port), ada.email());
    HttpResponse<String> unknown = asked(new Visitor(port), "nobody@acme.example");

    assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
    assertThat(known.headers().firstValue("Location"))
        .isEqualTo(unknown.headers().firstValue("Location"));
    assertThat(mails.to("nobody@acme.example")).isEmpty();
  }

  @Test
  void aLinkEndsAfterAnHour() {
    Person ada = fixtures.ada();
    Visitor visitor = new Visitor(port);
    String link = ask(visitor, ada.email());

    int within = expiringWithin(ada, "61 minutes");
    routing
        .sql("update ticket_route set expires_at = now() where member_id = :id")
        .param("id", ada.id())
        .update();

    assertThat(within).isEqualTo(1);
    assertThat(visitor.get(link).body()).contains("This link has ended");
  }

  @Test
  void onlyTheHashOfALinkIsKept() {
    Person ada = fixtures.ada();
    String link = ask(new Visitor(port), ada.email());
    String token = link.substring(link.lastIndexOf('/') + 1);

    int plain =
        routing
            .sql("select count(*) from ticket_route where position(:token in token_hash) > 0")
            .param("token", token.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
            .query(Integer.class)
            .single();

    assertThat(plain).isZero();
    assertThat(token).hasSize(43);
  }

  private int expiringWithin(Person person, String time) {
    return routing
        .sql(
            "select count(*) from ticket_route where member_id = :id and kind = 'reset'"
                + " and expires_at between now() + interval '59 minutes' and now() + cast(:time as interval)")
        .param("id", person.id())
        .param("time", time)
        .query(Integer.class)
        .single();
  }

  private String ask(Visitor visitor, String email) {
    asked(visitor, email);
    return mails.to(email).getLast().link().getPath();
  }

  private static HttpResponse<String> asked(Visitor visitor, String email) {
    visitor.get("/reset");
    return visitor.post("/reset", "email", email);
  }
}
