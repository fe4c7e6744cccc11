package com.operanttechnologies.quote.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.ApiKeys;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class BuyersSideResourceTest {
  @Autowired Sales sales;
  @Autowired ApiKeys keys;
  @LocalServerPort int port;
  private Sale sale;
  private Program crm;
  private String path;

  @BeforeEach
  void adaHasAProgram() {
    of(sales.sent());
  }

  private void of(Sale sold) {
    sale = sold;
    crm = new Program(port, keys.create(sale.tenant(), "CRM", null));
    path = "/quotes/" + sale.quote();
  }

  private static String hidden(String page, String name) {
    Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
    assertThat(field.find()).isTrue();
    return field.group(1);
  }

  private Reply asked(String address, String... fields) {
    Visitor bob = new Visitor(port).with("User-Agent", "Mozilla/5.0");
    String page = bob.get(sale.path()).body();
    String[] all = new String[fields.length + 4];
    System.arraycopy(
        new String[] {"hash", hidden(page, "hash"), "nonce", hidden(page, "nonce")}, 0, all, 0, 4);
    System.arraycopy(fields, 0, all, 4, fields.length);
    assertThat(bob.post(sale.path() + address, all).statusCode()).isEqualTo(303);
    return crm.get("/questions");
  }

  @Test
  void aQuestionIsListedAndAnsweredOnce() {
    Reply open = asked("/questions", "question", "Which cloth?");
    String answer = path + "/questions/" + open.text("/items/0/id") + "/answer";
    Reply answered = crm.post(answer, "{\"answer\": \"The heavy one.\"}");

    assertThat(open.text("/items/0/text")).isEqualTo("Which cloth?");
    assertThat(answered.text("/answer")).isEqualTo("The heavy one.");
    assertThat(crm.get("/questions").json().at("/items").size()).isZero();
    assertThat(crm.get(path + "/questions").json().at("/items").size()).isEqualTo(1);
    assertThat(crm.post(answer, "{\"answer\": \"Again\"}").status()).isEqualTo(409);
    assertThat(crm.post(answer, "{\"answer\": \"\"}").status()).isEqualTo(422);
  }

  @Test
  void moreTimeIsGranted() {
    Reply open = asked("/more-time", "why", "Holidays");
    String extension = path + "/questions/" + open.text("/items/0/id") + "/extension";
    String until = LocalDate.now().plusDays(50).toString();

    assertThat(crm.post(extension, "{}").status()).isEqualTo(422);
    Reply extended = crm.post(extension, "{\"validUntil\": \"%s\"}".formatted(until));
    assertThat(extended.status()).isEqualTo(202);
    assertThat(extended.text("/validUntil")).isEqualTo(until);
    assertThat(extended.text("/state")).isEqualTo("sending");
  }

  @Test
  void recipientsAreWrittenReadAndChecked() {
    String quote =
        """
        {"customer": {"name": "Bob", "email": "bob@fisher.example"}, "currency": "EUR",
         "validUntil": "%s", "lines": [{"description": "Sail", "unitPrice": "10"}],
         "recipients": [{"name": "Carol", "email": "carol@bell.example", "role": "signer"},
           {"name": "Eve", "email": "%s", "role": "%s"}], "signing": "in_order"}
        """;
    String day = LocalDate.now().plusDays(20).toString();
    Reply written = crm.post("/quotes", quote.formatted(day, "eve@bell.example", "viewer"));
    Reply refused = crm.post("/quotes", quote.formatted(day, "CAROL@bell.example", "boss"));

    assertThat(written.status()).isEqualTo(201);
    assertThat(written.text("/signing")).isEqualTo("in_order");
    assertThat(written.text("/recipients/1/role")).isEqualTo("viewer");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("recipients[1].email", "recipients[1].role");
  }

  @Test
  void linksAreListedRevokedAndReplaced() {
    of(sales.sharedBy("viewer eve"));
    Reply people = crm.get(path + "/recipients");
    String eve = path + "/recipients/" + people.text("/items/1/contact") + "/link";

    assertThat(people.text("/items/0/role")).isEqualTo("signer");
    assertThat(people.text("/items/1/url")).contains("/q/");
    assertThat(crm.delete(eve).status()).isEqualTo(204);
    assertThat(crm.get(path + "/recipients").json().at("/items/1/revoked").asBoolean()).isTrue();
    Reply replaced = crm.post(eve, "{\"mail\": true}");
    assertThat(replaced.text("/url")).contains("/q/").isNotEqualTo(people.text("/items/1/url"));
    assertThat(sales.count(sale, "select count(*) from message where kind = 'quote_recipient'"))
        .isEqualTo(1);
  }

  @Test
  void whenCodesAreAskedForIsASetting() {
    assertThat(crm.get("/settings/signing").text("/stepUp")).isEqualTo("when_forwarded");
    assertThat(crm.put("/settings/signing", "{\"stepUp\": \"always\"}").text("/stepUp"))
        .isEqualTo("always");
    assertThat(crm.put("/settings/signing", "{\"stepUp\": \"sometimes\"}").status()).isEqualTo(422);
  }
}
