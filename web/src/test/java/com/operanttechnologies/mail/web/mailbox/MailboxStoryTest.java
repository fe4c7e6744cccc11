package com.operanttechnologies.mail.web.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.WithApplication;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class MailboxStoryTest {
  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @LocalServerPort int port;
  private Browser browser;
  private Person ada;

  @BeforeEach
  void open() {
    browser = Browser.on(port);
    ada = fixtures.ada();
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void adaAddsAMailboxSeesWhatItsTestFoundAndMakesItTheDefault() {
    Page page = browser.desktop();
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);

    page.navigate("/settings/mailboxes");
    browser.assertAccessible(page);
    page.locator("a:text-is('Add mailbox')").click();
    browser.assertAccessible(page);
    page.locator("#address").fill("ada@acme-sails.example");
    page.locator("#smtp-host").fill("10.0.0.1");
    page.locator("#smtp-password").fill("fair winds");
    assertThat(page.locator("#access-client").isVisible()).isFalse();
    page.locator("#login").selectOption("oauth");
    assertThat(page.locator("#smtp-password").isVisible()).isFalse();
    page.locator("#access-client").fill("operant");
    page.locator("button:text-is('Save and test')").click();
    browser.assertAccessible(page);
    assertThat(page.locator("main").textContent())
        .contains("Not connected", "The mailbox is saved. Connect it next")
        .doesNotContain("What the test found");
    page.locator("button:text-is('Connect mailbox')").click();
    browser.assertAccessible(page);

    assertThat(page.locator("a:text-is('Go to provider')").getAttribute("href"))
        .startsWith("https://accounts.google.com/o/oauth2/v2/auth?response_type=code");
    page.navigate("/settings/mailboxes");
    page.locator("button:text-is('Make default') >> visible=true").first().click();
    browser.assertAccessible(page);
    assertThat(page.locator("[role=status]").first().textContent()).contains("from now on");
  }

  @Test
  void aMailOfUnknownFateIsDecidedOnThePhoneInTheDark() {
    aMailOfUnknownFate();
    Page page = browser.dark(true);
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);

    page.navigate("/unknown-mails");
    browser.assertAccessible(page);
    String listed = page.locator("main").textContent();
    page.locator("button:text-is('It arrived')").click();
    browser.assertAccessible(page);

    assertThat(listed).contains("Your sails", "bob@buyer.example");
    assertThat(page.locator("main").textContent())
        .contains("Noted: it arrived", "No unknown mails");
  }

  @Test
  void manyMailsOfUnknownFateAreDecidedAtOnceAfterSeeingHowMany() {
    for (int i = 0; i < 3; i++) {
      aMailOfUnknownFate();
    }
    Page page = browser.dark(true);
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);

    page.navigate("/unknown-mails");
    browser.assertAccessible(page);
    page.locator("a:text-is('Decide for all 3')").click();
    browser.assertAccessible(page);
    String asked = page.locator("main").textContent();
    page.locator("button:text-is('Note that 3 mails arrived')").click();
    browser.assertAccessible(page);

    assertThat(asked).contains("The relay gave no answer", "Send 3 mails again");
    assertThat(page.locator("main").textContent())
        .contains("3 mails are noted as arrived", "No unknown mails");
  }

  private void aMailOfUnknownFate() {
    tenants.run(
        ada.tenant(),
        () ->
            tenants
                .sql(
                    """
                    insert into message (tenant_id, id, kind, class, state, state_reason, recipient,
                      subject, mime_id, due_at, in_data_at, looked_at, looks)
                    values (:tenant, :id, 'receipt', 'essential', 'unknown',
                      'the relay gave no answer: nobody can say whether it took the mail',
                      'bob@buyer.example', 'Your sails', '<' || uuidv7() || '@acme-sails.example>', now(), now(),
                      now() + interval '1 day', 1)
                    """)
                .param("id", UUID.randomUUID())
                .update());
  }
}
