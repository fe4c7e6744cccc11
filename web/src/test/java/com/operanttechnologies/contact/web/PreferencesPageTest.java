package com.operanttechnologies.contact.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.contact.Streams;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind the link of a follow-up Bob chooses what he gets, without a login. */
@WithApplication
class PreferencesPageTest {
  @Autowired Sales sales;
  @Autowired Streams streams;
  @Autowired Tenants tenants;
  @LocalServerPort int port;
  private Visitor bob;
  private Sale sale;
  private String path;

  @BeforeEach
  void receive() {
    bob = new Visitor(port);
    sale = sales.sent();
    path = sales.unsubscribe(sale);
    tenants.as(sale.tenant(), () -> streams.add("News from the loft"));
  }

  @Test
  void lookingChangesNothing() {
    var before = sales.everything(sale);

    String page = bob.get(path).body();

    assertThat(page).contains("News from the loft", "Follow-ups about quotes", "Pause for a month");
    assertThat(sales.everything(sale)).isEqualTo(before);
  }

  @Test
  void aPauseIsSetAndEnded() {
    String paused = bob.post(path + "/pause").body();
    int pauses =
        sales.count(
            sale, "select count(*) from mail_pause where until > now() + interval '27 days'");
    String over = bob.post(path + "/pause/ending").body();

    assertThat(paused).contains("Your choice is saved", "End the pause");
    assertThat(pauses).isOne();
    assertThat(over).contains("Pause for a month");
    assertThat(sales.count(sale, "select count(*) from mail_pause")).isZero();
  }

  @Test
  void streamsAreSwitchedOffOneByOne() {
    bob.post(path + "/streams", "quotes", "true");

    assertThat(sales.count(sale, "select count(*) from stream_off where stream_id is not null"))
        .isOne();
    assertThat(sales.count(sale, "select count(*) from stream_off where stream_id is null"))
        .isZero();
  }

  @Test
  void comingBackTakesATickOnPurpose() {
    bob.post(path, "List-Unsubscribe", "One-Click");

    bob.post(path + "/return");
    int still = sales.count(sale, "select count(*) from suppression");
    bob.post(path + "/return", "sure", "true");

    assertThat(still).isOne();
    assertThat(sales.count(sale, "select count(*) from suppression")).isZero();
  }

  @Test
  void thePageSpeaksTheRecipientsLanguage() {
    Sale german = sales.sent("de");

    assertThat(bob.get(sales.unsubscribe(german)).body())
        .contains("lang=\"de\"", "Einen Monat pausieren", "Nachfragen zu Angeboten");
  }

  @Test
  void whoHasGotNoQuoteIsToldOfNone() {
    String page = bob.get(sales.unsubscribe(sales.drafted("en"))).body();

    assertThat(page).contains("sends follow-ups to", ">Follow-ups</label>");
    assertThat(page).doesNotContain("about quotes", "its quotes", "Quotes that");
    assertThat(bob.get(path).body()).contains("follow-ups about its quotes", "Quotes that you ask");
  }

  @Test
  void theRecipientChoosesTheLanguage() {
    Sale austrian = sales.sent("de-AT");
    String link = sales.unsubscribe(austrian);

    String french = bob.post(link + "/language", "language", "fr").body();
    String nonsense = bob.post(link + "/language", "language", "xx").body();

    assertThat(french).contains("lang=\"fr\"", "Votre choix est enregistré", "Pause d’un mois");
    assertThat(nonsense).contains("lang=\"fr\"").doesNotContain("Votre choix est enregistré");
    assertThat(sales.count(austrian, "select count(*) from contact where locale = 'fr-AT'"))
        .isOne();
  }

  @Test
  void otherLinksLeadNowhere() {
    assertThat(bob.post("/u/nothing/pause").statusCode()).isEqualTo(404);
    assertThat(bob.post("/u/" + sale.token() + "/streams").statusCode()).isEqualTo(404);
    assertThat(bob.post("/u/nothing/return", "sure", "true").statusCode()).isEqualTo(404);
    assertThat(bob.post("/u/nothing/language", "language", "fr").statusCode()).isEqualTo(404);
  }

  @Test
  void bobPausesAndStopsOnHisPhoneAndWithoutScripts() {
    try (Browser browser = Browser.on(port)) {
      Page page = browser.phone();
      page.navigate(path);
      browser.assertAccessible(page);
      page.locator("button:text-is('Pause for a month')").click();
      page.locator("button:text-is('End the pause')").waitFor();
      browser.assertAccessible(page);

      Page bare = browser.withoutScripts();
      bare.navigate(path);
      bare.locator("button:text-is('Stop follow-ups')").click();
      bare.getByText("You get no more follow-ups").waitFor();
      assertThat(bare.locator("button:text-is('Get follow-ups again')").count()).isOne();
    }
    assertThat(sales.count(sale, "select count(*) from suppression")).isOne();
  }
}
