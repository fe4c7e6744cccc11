package com.operanttechnologies.followup.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.editing.Snippet;
import com.operanttechnologies.followup.editing.Snippets;
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
class SnippetPagesTest {
  private static final String PAGE = "/settings/snippets";

  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Snippets snippets;
  @LocalServerPort int port;

  private Person ada;
  private Visitor visitor;

  @BeforeEach
  void signIn() {
    ada = fixtures.ada();
    visitor = new Visitor(port);
    visitor.signIn(ada.email(), PASSWORD);
    visitor.get(PAGE + "/new");
  }

  @Test
  void aSnippetIsWrittenShownAndRemoved() {
    HttpResponse<String> added = add("signature", "<p>Fair winds, ${seller.name}</p>");
    String list = visitor.get(PAGE).body();
    visitor.get(PAGE + "/" + only().id());
    HttpResponse<String> removed = visitor.post(PAGE + "/" + only().id() + "/removal");

    assertThat(added.statusCode()).isEqualTo(302);
    assertThat(list).contains("${snippets.signature}", "Not used yet");
    assertThat(removed.statusCode()).isEqualTo(302);
    assertThat(all()).isEmpty();
  }

  @Test
  void whatCannotBeTakenIsSaidAtItsFieldAndNothingTypedIsLost() {
    HttpResponse<String> answer = add("My signature", "<p>My own words ${x}</p>");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"name-error\"", "id=\"html-error\"", "value=\"My signature\"")
        .contains("My own words");
    assertThat(all()).isEmpty();
  }

  @Test
  void thePieceIsShownInAMailThatMayDoNothing() {
    HttpResponse<String> shown =
        visitor.post(
            PAGE + "/mail", "html", "<p>Fair winds, ${contact.firstName!}</p>", "text", "x");

    assertThat(shown.body()).contains("Fair winds, Bob", "Acme Sails");
    assertThat(shown.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("sandbox; default-src 'none'");
  }

  @Test
  void anotherOrganisationsSnippetIsNotFound() {
    add("signature", "<p>Ada</p>");
    Visitor rival = new Visitor(port);
    rival.signIn(fixtures.ada().email(), PASSWORD);

    assertThat(rival.get(PAGE + "/" + only().id()).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> add(String name, String html) {
    return visitor.post(
        PAGE + "/new", "name", name, "about", "", "html", html, "text", "Fair winds");
  }

  private Snippet only() {
    return all().getFirst();
  }

  private List<Snippet> all() {
    return tenants.as(ada.tenant(), snippets::all);
  }
}
