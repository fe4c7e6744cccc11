package com.operanttechnologies.followup.web.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.WithApplication;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada sends a segment through a sequence, and sees first who would be left out. */
@WithApplication
class BulkStoryTest {
  /** A sequence of one mail that needs no quote, of a seller with an address. */
  private static final List<String> HELLO =
      List.of(
          "update tenant set postal_address = '1 Harbour Road, Portsmouth'",
          "insert into sequence (tenant_id, name) values (:tenant, 'Hello')",
          """
          insert into sequence_version (tenant_id, sequence_id, number, state, published_at)
          select :tenant, id, 1, 'published', now() from sequence where name = 'Hello'
          """,
          """
          update sequence set live_version = v.id from sequence_version v
          where v.sequence_id = sequence.id and name = 'Hello'
          """,
          """
          insert into step (tenant_id, sequence_id, version_id, position, anchor, amount, subject,
            html, text)
          select :tenant, id, live_version, 1, 'start', 2, 'Ahoy', '<p>Ahoy</p>', 'Ahoy'
          from sequence where name = 'Hello'
          """);

  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Contacts contacts;
  @Autowired Suppressions suppressions;
  @LocalServerPort int port;
  private Browser browser;
  private Person ada;

  @BeforeEach
  void open() {
    ada = fixtures.ada();
    tenants.run(
        ada.tenant(),
        () -> {
          contacts.save(ContactInput.of("ann@example.com", "Ann"));
          suppressions.unsubscribe(contacts.save(ContactInput.of("bob@example.com", "Bob")).id());
          tenants
              .sql(
                  """
                  insert into segment (tenant_id, name, matching, rules)
                  values (:tenant, 'Everybody', 'all',
                    '[{"criterion": "ADDED_WITHIN", "negated": false, "value": "1"}]')
                  """)
              .update();
          for (String statement : HELLO) {
            tenants.sql(statement).update();
          }
        });
    browser = Browser.on(port);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aSegmentIsEnrolledAfterALookAtWhoIsLeftOut() {
    Page page = browser.dark(true);
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);

    page.navigate("/sequences/bulk");
    browser.assertAccessible(page);
    page.navigate("/sequences/bulk/new");
    page.locator("#sequence").selectOption(new SelectOption().setLabel("Hello"));
    page.locator("button:text-is('Show who would be enrolled')").click();
    page.getByText("Has unsubscribed").waitFor();
    browser.assertAccessible(page);
    page.locator("button:text-is('Enroll 1 contact')").click();
    page.getByText("2 of 2 contacts").waitFor();
    browser.assertAccessible(page);

    assertThat(page.content()).contains("Left out", "Bob");
  }
}
