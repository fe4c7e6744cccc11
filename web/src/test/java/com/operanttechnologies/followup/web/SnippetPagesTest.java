package com.operanttechnologies.followup.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.followup.editing.Snippet;
import com.operanttechnologies.followup.editing.Snippets;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
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
  void anOlderVersionIsComparedWithNowAndPublishedAgain() {
    add("signature", "<p>Fair winds</p>");
    String page = PAGE + "/" + only().id();
    write(page, "<p>Yours</p>");

    assertThat(visitor.get(page).body()).contains("Version 2, by Ada Lovelace", "Version 1, by");
    assertThat(visitor.get(page + "/versions?compare=1").body())
        .contains("From version 1 to now", "Fair winds", "Restore version 1")
        .doesNotContain("Restore version 2");
    assertThat(visitor.post(page + "/versions/1/restoration").statusCode()).isEqualTo(302);

    assertThat(only().html()).isEqualTo("<p>Fair winds</p>");
    assertThat(visitor.get(page).body()).contains("Version 3, by Ada Lovelace");
  }

  @Test
  void aVersionThatPlacesWhatIsGoneIsRefusedWithItsReason() {
    add("slogan", "<p>Ahoy</p>");
    add("signature", "<p>Yours, ${snippets.slogan}</p>");
    String page = PAGE + "/" + named("signature").id();
    write(page, "<p>Yours</p>");
    tenants.run(ada.tenant(), () -> snippets.remove(named("slogan").id()));

    HttpResponse<String> refused = visitor.post(page + "/versions/1/restoration");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("This version cannot be published any more", "slogan");
    assertThat(named("signature").html()).isEqualTo("<p>Yours</p>");
  }

  @Test
  void theVersionsServePhonesAndDesktops() {
    add("signature", "<p>Fair winds</p>");
    String page = PAGE + "/" + only().id();
    write(page, "<p>Yours</p>");
    try (Browser browser = Browser.on(port)) {
      for (Page each : new Page[] {browser.desktop(), browser.dark(true), browser.phone()}) {
        browser.signIn(each, ada.email(), PASSWORD);
        each.navigate(page + "/versions?compare=1");
        each.locator("text=From version 1 to now").waitFor();
        browser.assertAccessible(each);
      }
    }
  }

  @Test
  void programsPublishAnOlderVersionAgain() {
    add("signature", "<p>Fair winds</p>");
    write(PAGE + "/" + only().id(), "<p>Yours</p>");
    Program program = new Program(port, fixtures.keyOf(ada));

    Reply restored = program.post("/snippets/" + only().id() + "/versions/1/restoration");

    assertThat(restored.text("/html")).isEqualTo("<p>Fair winds</p>");
    assertThat(program.get("/snippets/" + only().id() + "/versions").json().at("/items").size())
        .isEqualTo(3);
    assertThat(program.post("/snippets/" + only().id() + "/versions/9/restoration").status())
        .isEqualTo(404);
  }

  private void write(String page, String html) {
    visitor.get(page);
    visitor.post(page, "name", "signature", "about", "", "html", html, "text", "Yours");
  }

  private Snippet named(String name) {
    return tenants.as(ada.tenant(), () -> snippets.named(name).orElseThrow());
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
