package com.operanttechnologies.mail.web.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** After an outage Ada decides about many mails at once. */
@WithApplication
class HeldMailsStoryTest {
  private static final String LATE = "it was due on November 24, 2026 and was not sent then";

  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @LocalServerPort int port;
  private Browser browser;
  private Person ada;

  @BeforeEach
  void open() {
    browser = Browser.on(port);
    ada = fixtures.ada();
    hold(3, LATE);
    hold(1, "the sender's postal address is missing in the settings");
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void todayLeadsToThemAndManyAreSentAtOnceAfterSeeingHowMany() {
    Page page = browser.desktop();
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);

    page.navigate("/today");
    page.locator("a:text-is('Decide on held mails')").first().click();
    browser.assertAccessible(page);
    page.locator("a:text-is('Decide for all 3')").click();
    browser.assertAccessible(page);
    String asked = page.locator("main").textContent();
    page.locator("button:text-is('Send 3 mails')").click();
    browser.assertAccessible(page);

    assertThat(asked).contains("Less than a day late", "twenty seconds apart");
    assertThat(page.locator("[role=status]").first().textContent()).contains("3 mails are planned");
    assertThat(page.locator("main").textContent())
        .doesNotContain("was not sent then", "a day late");
  }

  @Test
  void onThePhoneInTheDarkWhatSomebodyElseHasDecidedIsCountedApart() {
    Page page = browser.dark(true);
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);

    page.navigate("/held-mails");
    browser.assertAccessible(page);
    page.locator("a:text-is('Decide for all 3')").click();
    browser.assertAccessible(page);
    tenants.run(
        ada.tenant(),
        () ->
            tenants
                .sql(
                    """
                    update message set state = 'cancelled'
                    where id = (select id from message where state = 'held' order by id limit 1)
                    """)
                .update());
    page.locator("button:text-is('Leave out 3 mails')").click();
    browser.assertAccessible(page);

    assertThat(page.locator("[role=status]").first().textContent())
        .contains("2 mails are left out", "1 mail: decided or ended since they were counted");
    page.locator("button:text-is('Leave it out')").click();
    browser.assertAccessible(page);
    assertThat(page.locator("main").textContent()).contains("No held mails");
  }

  private void hold(int mails, String reason) {
    tenants.run(
        ada.tenant(),
        () ->
            tenants
                .sql(
                    """
                    insert into message (tenant_id, id, kind, class, state, state_at, state_reason,
                      recipient, subject, mime_id, due_at)
                    select :tenant, uuidv7(), 'receipt', 'essential', 'held', clock_timestamp(), :reason,
                      'bob@buyer.example', 'Your sails', '<' || uuidv7() || '@acme-sails.example>', now()
                    from generate_series(1, :mails)
                    """)
                .param("reason", reason)
                .param("mails", mails)
                .update());
  }
}
