package com.operanttechnologies.seal.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.account.Audit;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada sees how long the time stamps over her accepted documents hold, and what has failed. */
@WithApplication
class RenewalPagesTest {
  private static final String STAMPED =
      """
      insert into archive_renewal (tenant_id, version_id, stamps, authority, stamped_at, ends_at,
        algorithms, holds_until, next_at, tries, tried_at, reason)
      select :tenant, id, 2, 'Harbour Time Stamps', now(), now() + interval '10 years', '{SHA-256}',
        now() + interval '10 years', %s, %s, now(), %s
      from quote_version where quote_id = :quote
      """;

  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
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
    program = new Program(port, fixtures.keyOf(ada));
  }

  private void holding() {
    stamped("now() + interval '9 years'", "0", "null");
  }

  private void givenUp() {
    stamped("null", "12", "'The time-stamp authority is not reached.'");
  }

  private void stamped(String next, String tries, String reason) {
    UUID quote = UUID.fromString(program.post("/quotes", Drafts.sails()).text("/id"));
    tenants.run(
        ada.tenant(),
        () -> tenants.sql(STAMPED.formatted(next, tries, reason)).param("quote", quote).update());
  }

  @Test
  void withoutATimeStampOverADocumentThePageDoesNotSpeakOfThem() {
    assertThat(visitor.get("/settings/seal").body()).doesNotContain("Time stamps over accepted");
    assertThat(program.get("/seal/renewals").text("/documents")).isEqualTo("0");
  }

  @Test
  void whatHoldsIsCountedWithItsNextRenewalAndNothingHasToBeDone() {
    holding();

    assertThat(visitor.get("/settings/seal").body())
        .contains("Time stamps over accepted documents", "Next renewals", "Q-")
        .doesNotContain("Renew time stamps now");
    Reply read = program.get("/seal/renewals");
    assertThat(read.text("/documents")).isEqualTo("1");
    assertThat(read.text("/due")).isEqualTo("0");
    assertThat(read.text("/items/0/stamps")).isEqualTo("2");
    assertThat(read.text("/items/0/authority")).isEqualTo("Harbour Time Stamps");
    assertThat(read.json().at("/items/0").has("reason")).isFalse();
  }

  @Test
  void whatWasGivenUpSaysWhyAndIsAskedForAgainByAButton() {
    givenUp();

    assertThat(visitor.get("/settings/seal").body())
        .contains("The time-stamp authority is not reached.", "Not tried again by itself: 1.");
    assertThat(visitor.post("/settings/seal/renewal").statusCode()).isEqualTo(302);

    assertThat(program.get("/seal/renewals").json().at("/items/0").has("nextAt")).isTrue();
    assertThat(audit.newest(ada.tenant(), 1).getFirst().action()).isEqualTo("time stamps renewed");
  }

  @Test
  void programsAskForItToo() {
    givenUp();

    Reply asked = program.post("/seal/renewals");

    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.json().at("/items/0").has("nextAt")).isTrue();
  }

  @Test
  void aQuoteWithoutATimeStampCannotBeRenewed() {
    String quote = program.post("/quotes", Drafts.sails()).text("/id");

    assertThat(program.post("/quotes/" + quote + "/sealing/renewal").status()).isEqualTo(404);
  }

  @Test
  void onlyAdminsAskForAllOfThem() {
    Visitor carl = new Visitor(port);
    carl.signIn(fixtures.colleagueOf(ada).email(), PASSWORD);
    carl.get("/quotes");

    assertThat(carl.post("/settings/seal/renewal").statusCode()).isEqualTo(403);
  }

  @Test
  void thePageServesPhonesAndDesktops() {
    holding();
    givenUp();
    try (Browser browser = Browser.on(port)) {
      for (Page page : new Page[] {browser.desktop(), browser.dark(true), browser.phone()}) {
        browser.signIn(page, ada.email(), PASSWORD);
        page.navigate("/settings/seal");
        page.locator("text=Next renewals").waitFor();
        browser.assertAccessible(page);
      }
    }
  }
}
