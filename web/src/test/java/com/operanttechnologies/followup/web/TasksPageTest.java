package com.operanttechnologies.followup.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Drafts;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What sequences ask of Ada stands on her first page, and she says there what became of it. */
@WithApplication
class TasksPageTest {
  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Quotes quotes;
  @LocalServerPort int port;

  private Person ada;
  private Visitor visitor;
  private Program program;
  private UUID quote;

  @BeforeEach
  void signIn() {
    ada = fixtures.ada();
    visitor = new Visitor(port);
    visitor.signIn(ada.email(), PASSWORD);
    program = new Program(port, fixtures.keyOf(ada));
    quote = UUID.fromString(program.post("/quotes", Drafts.sails()).text("/id"));
  }

  /** As the process of a sequence gives it. */
  private UUID given(String title, @Nullable UUID owner) {
    UUID contact = quotes.get(ada.tenant(), quote).contact();
    return tenants.as(
        ada.tenant(),
        () ->
            tenants
                .sql(
                    """
                    insert into task (tenant_id, owner_id, kind, quote_id, subject_id, detail,
                      enrollment_id, contact_id)
                    values (:tenant, cast(:owner as uuid), 'follow_up_task', :quote, :passage, :title,
                      :enrollment, :contact)
                    returning id
                    """)
                .param("owner", owner == null ? null : owner.toString())
                .param("quote", quote)
                .param("passage", UUID.randomUUID())
                .param("title", title)
                .param("enrollment", UUID.randomUUID())
                .param("contact", contact)
                .query(UUID.class)
                .single());
  }

  @Test
  void todayListsWhatIsAskedOfAdaOrOfAnybodyAndNotOfOthers() {
    given("Call Bob", ada.id());
    given("Look at the account", null);
    given("Visit Bob", fixtures.colleagueOf(ada).id());

    String page = visitor.get("/today").body();

    assertThat(page)
        .contains("Your tasks", "Call Bob", "Look at the account", "Bob Baker")
        .doesNotContain("Visit Bob");
  }

  @Test
  void whatIsDoneOrSkippedIsGone() {
    UUID call = given("Call Bob", ada.id());
    UUID look = given("Look at the account", ada.id());
    visitor.get("/today");

    assertThat(visitor.post("/follow-up-tasks/" + call + "/done").statusCode()).isEqualTo(302);
    assertThat(visitor.post("/follow-up-tasks/" + look + "/skip").statusCode()).isEqualTo(302);

    assertThat(visitor.get("/today").body()).doesNotContain("Your tasks", "Call Bob");
    assertThat(visitor.get("/quotes/" + quote).body())
        .contains("did a task of the sequence", "skipped a task of the sequence");
  }

  @Test
  void programsListTheTasksOfAMemberAndSkipThem() {
    UUID call = given("Call Bob", ada.id());
    UUID visit = given("Visit Bob", fixtures.colleagueOf(ada).id());

    Reply mine = program.get("/follow-up-tasks?owner=" + ada.id());

    assertThat(mine.json().at("/items").size()).isOne();
    assertThat(mine.text("/items/0/id")).isEqualTo(call.toString());
    assertThat(mine.text("/items/0/number")).startsWith("Q-");
    assertThat(program.post("/follow-up-tasks/" + visit + "/skip").status()).isEqualTo(204);
    assertThat(program.get("/follow-up-tasks").json().at("/items").size()).isOne();
    assertThat(program.post("/follow-up-tasks/" + UUID.randomUUID() + "/skip").status())
        .isEqualTo(404);
  }

  @Test
  void thePageServesPhonesAndDesktops() {
    given("Call Bob and ask how the mainsail looks on his boat", ada.id());
    try (Browser browser = Browser.on(port)) {
      for (Page page : new Page[] {browser.desktop(), browser.dark(true), browser.phone()}) {
        browser.signIn(page, ada.email(), PASSWORD);
        page.navigate("/today");
        page.locator("text=Your tasks").waitFor();
        browser.assertAccessible(page);
      }
    }
  }
}
