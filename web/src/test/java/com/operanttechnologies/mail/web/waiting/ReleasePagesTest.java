package com.operanttechnologies.mail.web.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.link.Links;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A held mail that lacks a value is refused alike wherever Ada sends it. */
@WithApplication
class ReleasePagesTest {
  @Autowired Fixtures fixtures;
  @Autowired Sales sales;
  @Autowired Quotes quotes;
  @Autowired Links links;
  @Autowired Tenants tenants;
  @LocalServerPort int port;

  private Person ada;
  private Visitor visitor;
  private Program program;
  private UUID quote;
  private String contact;
  private String mail;
  private String enrollment;

  @BeforeEach
  void aHeldFollowUpThatLacksTheCompany() {
    ada = fixtures.ada();
    visitor = new Visitor(port);
    visitor.signIn(ada.email(), Fixtures.PASSWORD);
    program = new Program(port, fixtures.keyOf(ada));
    quote =
        UUID.fromString(
            program
                .post(
                    "/quotes",
                    """
                    {"customer": {"name": "Bob Fisher", "email": "bob@fisher.example"},
                     "currency": "EUR", "validUntil": "%s",
                     "lines": [{"description": "Mainsail", "quantity": 1, "unitPrice": "950"}]}
                    """
                        .formatted(LocalDate.now(Fixtures.BERLIN).plusDays(20)))
                .text("/id"));
    run("update tenant set postal_address = 'Hafenstraße 1, 24103 Kiel'");
    UUID bob = quotes.get(ada.tenant(), quote).contact();
    contact = bob.toString();
    String page = tenants.as(ada.tenant(), () -> links.quote(quote, bob));
    sales.send(new Sale(ada.tenant(), quote, bob, URI.create(page).getPath(), ""));
    run("update step set html = '<p>${contact.company}</p>'");
    run(
        "update message set state = 'held', state_reason = 'it was due on Monday'"
            + " where class = 'follow_up'");
    mail = text("select id::text from message where class = 'follow_up'");
    enrollment = text("select enrollment_id::text from message where class = 'follow_up'");
    visitor.get("/held-mails");
  }

  @Test
  void onThePageOfTheQuote() {
    assertThatItIsRefused(visitor.post("/quotes/" + quote + "/messages/" + mail + "/release"));
  }

  @Test
  void onThePageOfTheSequence() {
    assertThatItIsRefused(
        visitor.post("/enrollments/" + enrollment + "/messages/" + mail + "/release"));
  }

  @Test
  void onThePageOfHeldMails() {
    assertThatItIsRefused(visitor.post("/held-mails/" + mail + "/sending"));
  }

  @Test
  void byARequest() {
    Reply refused = program.post("/messages/" + mail + "/release");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/title")).isEqualTo("Not possible now");
    assertThat(refused.text("/detail")).contains("still held", "has no value");
    assertThat(refused.text("/errors/0/field")).isEqualTo("contact.company");
    assertThat(refused.text("/errors/0/message")).startsWith("Fill it in at the contact");
    assertThat(program.get("/messages/" + mail).text("/state")).isEqualTo("held");
  }

  @Test
  void onceTheValueIsThereItLeaves() {
    run("update contact set company = 'Fisher Boats'");

    visitor.post("/quotes/" + quote + "/messages/" + mail + "/release");

    assertThat(text("select state from message where class = 'follow_up'")).isEqualTo("planned");
  }

  private void assertThatItIsRefused(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body())
        .contains("The mail was not decided: still held", "<strong>contact.company</strong>")
        .contains("href=\"/contacts/" + contact + "\"", "Fill it in at the contact");
    assertThat(text("select state from message where class = 'follow_up'")).isEqualTo("held");
  }

  private void run(String sql) {
    tenants.run(ada.tenant(), () -> tenants.sql(sql).update());
  }

  private String text(String sql) {
    return tenants.as(ada.tenant(), () -> tenants.sql(sql).query(String.class).single());
  }
}
