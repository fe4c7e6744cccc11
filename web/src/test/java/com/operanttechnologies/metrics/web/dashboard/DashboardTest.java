package com.operanttechnologies.metrics.web.dashboard;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Must: a small page by a secret, revocable link; a GET changes nothing (law 5). */
@WithApplication
class DashboardTest {
  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Contacts contacts;
  @Autowired Links links;
  @LocalServerPort int port;

  private Person ada;
  private Visitor member;
  private Visitor bob;
  private UUID contact;

  @BeforeEach
  void bobBuysAtAcme() {
    ada = fixtures.ada();
    member = new Visitor(port);
    member.signIn(ada.email(), PASSWORD);
    bob = new Visitor(port);
    contact =
        tenants.as(
            ada.tenant(),
            () ->
                contacts
                    .save(
                        new ContactInput(
                            "bob@example.com",
                            "Bob",
                            "Fisher & Sons",
                            null,
                            null,
                            null,
                            null,
                            "de"))
                    .id());
  }

  @Test
  void bobSeesHisNumbersInHisLanguageAsTextAndAsLines() {
    HttpResponse<String> page = bob.get(made());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<html lang=\"de\"", "Ihre Zahlen", "Acme Sails zeigt Fisher &amp; Sons")
        .contains("Screens online", "<svg class=\"chart\"", "aria-label=\"Screens online: ")
        .contains("Alle Zahlen als Tabelle");
  }

  @Test
  void theAddressIsASecretThatNothingKeepsOrPassesOn() {
    HttpResponse<String> page = bob.get(made());

    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.body()).contains("<meta name=\"robots\" content=\"noindex, nofollow\">");
  }

  @Test
  void fetchingChangesNothing() {
    String address = made();
    String before = rows();

    bob.get(address);
    bob.head(address);
    bob.get(address + "/accent.css");

    assertThat(rows()).isEqualTo(before);
    assertThat(bob.post(address).statusCode()).isEqualTo(405);
  }

  @Test
  void aRevokedAddressIsClosedAndANewOneReplacesIt() {
    String first = made();
    member.post("/contacts/" + contact + "/numbers/link/revocation");
    HttpResponse<String> closed = bob.get(first);
    assertThat(closed.statusCode()).isEqualTo(410);
    assertThat(closed.body()).contains("This page is closed").doesNotContain("Screens");
    assertThat(bob.get(first + "/accent.css").statusCode()).isEqualTo(404);

    String second = made();

    assertThat(second).isNotEqualTo(first);
    assertThat(bob.get(second).statusCode()).isEqualTo(200);
    assertThat(bob.get(first).statusCode()).isEqualTo(410);
  }

  @Test
  void anotherLinkOpensNoNumbers() {
    String unsubscribe =
        tenants.as(ada.tenant(), () -> URI.create(links.unsubscribe(contact)).getPath());

    assertThat(bob.get(unsubscribe.replace("/u/", "/d/")).statusCode()).isEqualTo(404);
    assertThat(bob.get("/d/none").body()).contains("There is nothing at this address");
  }

  @Test
  void aMemberSeesTheNumbersAndTheAddress() {
    String address = made();

    String page = member.get("/contacts/" + contact + "/numbers").body();

    assertThat(page).contains(address, "Screens online", "Revoke address");
    assertThat(member.get("/contacts/" + contact).body())
        .contains(contact + "/numbers\"", "Show numbers");
  }

  private String made() {
    member.get("/contacts/" + contact + "/numbers");
    member.post("/contacts/" + contact + "/numbers/link");
    return tenants.as(ada.tenant(), () -> URI.create(links.dashboard(contact)).getPath());
  }

  private String rows() {
    return tenants.as(
        ada.tenant(),
        () ->
            tenants
                .sql(
                    """
                    select (select count(*) from link) || ' ' || (select count(*) from metric_snapshot)
                      || ' ' || (select count(*) from audit)
                    """)
                .query(String.class)
                .single());
  }
}
